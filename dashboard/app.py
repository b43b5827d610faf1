"""The app: `streamlit run dashboard/app.py`. Sets the page up and routes to a view."""

import sys
from pathlib import Path

import streamlit as st

_ROOT = str(Path(__file__).parents[1])
if _ROOT not in sys.path:  # Streamlit puts this folder on the path, not the one above
    sys.path.insert(0, _ROOT)

from dashboard import session  # noqa: E402 - needs the path above
from dashboard.views import articles, timeline  # noqa: E402

st.set_page_config(page_title="Timeline", page_icon="🗓️", layout="wide", menu_items={})
st.html(Path(__file__).parent / "style.css")
home = st.Page(timeline.show, title="Timeline", url_path="timeline", default=True)
page = st.navigation([home, st.Page(articles.show, title="Articles", url_path="articles")], position="top")
if session.wants_timeline():
    st.switch_page(home)
page.run()

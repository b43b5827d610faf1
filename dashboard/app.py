"""The app: `streamlit run dashboard/app.py`. Sets the page up and routes to a view."""

import sys
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
if str(_HERE.parent) not in sys.path:  # Streamlit puts this folder on the path, not the one above
    sys.path.insert(0, str(_HERE.parent))

from dashboard import session  # noqa: E402 - needs the path above
from dashboard.views import articles, timeline  # noqa: E402
from timeline.errors import TimelineError  # noqa: E402


def main() -> None:
    """One run of the script: the page that the reader is on."""
    st.set_page_config(page_title="Timeline", page_icon="🗓️", layout="wide", menu_items={})
    st.html(_HERE / "style.css")
    home = st.Page(timeline.show, title="Timeline", url_path="timeline", default=True)
    other = st.Page(articles.show, title="Articles", url_path="articles")
    page = st.navigation([home, other], position="hidden")
    with st.container(key="nav", horizontal=True):
        st.page_link(home)
        st.page_link(other)
    if session.wants_timeline():
        st.switch_page(home)
    try:
        page.run()
    except TimelineError as error:
        st.error("This cannot be shown.")
        st.text(str(error))


if __name__ == "__main__":
    main()

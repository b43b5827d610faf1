"""Property tests try the same cases in every run, for as long as a slow machine takes."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

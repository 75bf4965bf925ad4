"""Settings of the Superset that the tests start: all it keeps is in one folder, and it listens on this machine only."""

import os

SECRET_KEY = os.environ["SUPERSET_SECRET_KEY"]
SQLALCHEMY_DATABASE_URI = f"sqlite:///{os.environ['SUPERSET_HOME']}/superset.db"
# Scripts sign in with a token; a browser brings its own.
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False

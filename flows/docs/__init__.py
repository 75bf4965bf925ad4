"""The documentation of the warehouse as one page, made from the project and the warehouse."""

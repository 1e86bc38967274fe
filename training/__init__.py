"""Training of the models that the package ships. Never imported by the package."""

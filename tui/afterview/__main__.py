"""`python -m afterview` is the `afterview` command."""

from afterview.cli import main

if __name__ == "__main__":
    main()

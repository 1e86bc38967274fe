"""`onrecord serve`: the page over a ledger."""

import os

import typer

from onrecord.cli import complain

app = typer.Typer()


@app.command()
def serve(
    ledger: str | None = typer.Option(
        None, "--ledger", envvar="ONRECORD_LEDGER", help="A file or a PostgreSQL URL."
    ),
    port: int = typer.Option(8765, "--port", min=0, max=65535, help="0 takes any free port."),
    host: str = typer.Option("127.0.0.1", "--host", help="Where to listen; this machine alone."),
    browser: bool = typer.Option(True, "--browser/--no-browser", help="Open a browser."),
) -> None:
    """Open a page on this machine over the ledger."""
    from onrecord.ledger import open_ledger
    from onrecord.web.app import create_app
    from onrecord.web.safety import new_token
    from onrecord.web.server import allowed_hosts, check_host, free_port, run

    password = os.environ.get("ONRECORD_PASSWORD") or None
    check_host(host, password)
    bound = free_port(host, port)
    asked, port = port, bound.getsockname()[1]
    if asked not in (0, port):  # another ledger's page may be what the browser has at the old one
        complain(f"port {asked} is taken, by another page perhaps; this one is at {port}")
    with open_ledger(ledger) as opened:
        page = create_app(
            opened, token=new_token(), hosts=allowed_hosts(host, port), password=password
        )
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{port}/"
        typer.echo(f"onrecord serves {opened.name} at {address} (Ctrl-C stops it)")
        run(page, bound, address=address, browser=browser)

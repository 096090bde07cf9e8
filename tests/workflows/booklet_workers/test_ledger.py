"""What an unfinished run has finished is known to the next one, and nothing else."""

from __future__ import annotations

from sozialmonitoring_plugin.workflows.booklet_workers.ledger import NAME, Ledger


def test_finished_booklets_are_found_again(tmp_path):
    first, second = tmp_path / "a.pdf", tmp_path / "maps" / "b.png"
    second.parent.mkdir()
    first.write_bytes(b"1")
    second.write_bytes(b"2")
    Ledger(tmp_path, "input").note("05", [first, second])
    assert Ledger(tmp_path, "input").finished("05") == (first, second)
    assert Ledger(tmp_path, "input").finished("06") == ()
    assert Ledger(tmp_path, "another input").finished("05") == ()


def test_a_file_that_was_changed_or_removed_is_made_again(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"1")
    Ledger(tmp_path, "input").note("05", [file])
    file.write_bytes(b"2")
    assert Ledger(tmp_path, "input").finished("05") == ()
    file.unlink()
    assert Ledger(tmp_path, "input").finished("05") == ()


def test_a_page_is_whole_with_all_that_lies_beside_it(tmp_path):
    page, picture = tmp_path / "Nord" / "index.html", tmp_path / "Nord" / "maps" / "a.svg"
    picture.parent.mkdir(parents=True)
    page.write_bytes(b"<p>")
    picture.write_bytes(b"<svg/>")
    Ledger(tmp_path, "input").note("05", [page])
    assert Ledger(tmp_path, "input").finished("05") == (page,)
    picture.write_bytes(b"<svg>")
    assert Ledger(tmp_path, "input").finished("05") == ()
    picture.unlink()
    assert Ledger(tmp_path, "input").finished("05") == ()


def test_what_is_no_ledger_is_none(tmp_path):
    for content in (
        b"",
        b"[]",
        b"\xff",
        b'{"booklets": 3}',
        b'{"fingerprint": "input", "booklets": {"05": []}}',
    ):
        (tmp_path / NAME).write_bytes(content)
        assert Ledger(tmp_path, "input").finished("05") == ()


def test_a_finished_run_leaves_no_ledger(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"1")
    ledger = Ledger(tmp_path, "input")
    ledger.note("05", [file])
    ledger.close()
    assert list(tmp_path.iterdir()) == [file]

"""What many would write first: the same mails, read with a short script.

Takes each mail of an inbox, reads every cell of its workbook with openpyxl (where that is not
installed: zipfile and ElementTree), keeps the answers in SQLite, and sends an acknowledgement.
No check, no identification, no original kept, and a crash loses what was under way.

usage: naive.py IMAP_PORT SMTP_PORT USER PASSWORD DATABASE
"""
import email
import email.policy
import imaplib
import io
import os
import smtplib
import sqlite3
import sys
import time
import zipfile
from email.message import EmailMessage
from xml.etree import ElementTree

try:
    import openpyxl
except ImportError:
    openpyxl = None

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells_with_openpyxl(content):
    workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield sheet.title, cell.coordinate, str(cell.value)
    workbook.close()


def cells_with_elementtree(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        shared = [
            "".join(text.text or "" for text in entry.iter(MAIN + "t"))
            for entry in ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
        ]
        for name in package.namelist():
            if name.startswith("xl/worksheets/sheet"):
                for cell in ElementTree.fromstring(package.read(name)).iter(MAIN + "c"):
                    value = cell.find(MAIN + "v")
                    if value is not None:
                        text = shared[int(value.text)] if cell.get("t") == "s" else value.text
                        yield name, cell.get("r"), text


def main(imap_port, smtp_port, user, password, database):
    cells = cells_with_openpyxl if openpyxl else cells_with_elementtree
    if os.path.exists(database):
        os.remove(database)
    start = time.monotonic()
    smtp_seconds = 0.0
    store = sqlite3.connect(database)
    store.execute("create table submission (id integer primary key, sender text)")
    store.execute("create table answer (submission int, sheet text, cell text, value text)")
    mailbox = imaplib.IMAP4("127.0.0.1", int(imap_port))
    mailbox.login(user, password)
    mailbox.select("INBOX")
    smtp = smtplib.SMTP("127.0.0.1", int(smtp_port))
    uids = mailbox.uid("SEARCH", "ALL")[1][0].split()
    for uid in uids:
        raw = mailbox.uid("FETCH", uid, "(BODY.PEEK[])")[1][0][1]
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        for part in mail.iter_attachments():
            row = store.execute("insert into submission (sender) values (?)", (mail["From"],))
            store.executemany(
                "insert into answer values (?, ?, ?, ?)",
                [(row.lastrowid, *cell) for cell in cells(part.get_payload(decode=True))],
            )
            store.commit()
        before = time.monotonic()
        answer = EmailMessage()
        answer["From"] = user
        answer["To"] = mail["From"]
        answer["Subject"] = "Re: " + mail["Subject"]
        answer.set_content("Nous avons bien reçu votre bilan.")
        smtp.send_message(answer)
        smtp_seconds += time.monotonic() - before
    seconds = time.monotonic() - start
    reader = "openpyxl " + openpyxl.__version__ if openpyxl else "zipfile and ElementTree"
    print(
        f"Python with {reader}: {seconds:.2f} s, {len(uids) / seconds:.1f} workbooks/s"
        f" ({len(uids) / (seconds - smtp_seconds):.1f}/s without the sending of answers)"
    )


main(*sys.argv[1:])

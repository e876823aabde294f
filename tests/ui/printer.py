# SPDX-License-Identifier: GPL-3.0-or-later
"""A private CUPS with one queue that prints into a PDF file; nothing of the system's own is touched.

    with Printer() as printer, Desk(env=printer.env) as desk: ...
    printer.paper() is the last job as a PDF.  Needs cupsd, cups-filters and the right to be lp."""
import os
import shutil
import subprocess
import tempfile
import time

from reading import DeskError, end_with_parent

CUPSD = "/usr/sbin/cupsd"
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DESKPDF.PPD"
*Manufacturer: "Desk"
*Product: "(Desk PDF)"
*ModelName: "Desk PDF"
*ShortNickName: "Desk PDF"
*NickName: "Desk PDF"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "1"
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "18 18 577 824"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*DefaultFont: Courier
"""


def here():
    """Whether a printer can be had: its programs, and the right to start them."""
    return os.geteuid() == 0 and os.path.exists(CUPSD) and all(map(shutil.which, ("lpadmin", "pdfinfo", "pdftotext")))


class Printer:
    def __init__(self, name="Trustees"):
        self.name, self.dir = name, tempfile.mkdtemp(prefix="cups-")
        os.chmod(self.dir, 0o755)
        for sub in ("spool/tmp", "cache", "state", "log", "etc/ppd", "out"):
            os.makedirs(os.path.join(self.dir, sub))
        for sub in ("spool", "spool/tmp", "cache", "state"):
            shutil.chown(os.path.join(self.dir, sub), "lp", "lp")
        d, sock = self.dir, os.path.join(self.dir, "sock")
        self.pdf = os.path.join(d, "out", "paper.pdf")
        with open(f"{d}/etc/cups-files.conf", "w", encoding="ascii") as f:
            f.write(f"ServerRoot {d}/etc\nStateDir {d}/state\nCacheDir {d}/cache\nRequestRoot {d}/spool\n"
                    f"TempDir {d}/spool/tmp\nAccessLog {d}/log/access\nErrorLog {d}/log/error\nPageLog {d}/log/page\n"
                    "FileDevice Yes\nUser lp\nGroup lp\nSystemGroup root lpadmin\n")
        with open(f"{d}/etc/cupsd.conf", "w", encoding="ascii") as f:
            f.write(f"LogLevel info\nListen {sock}\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n"
                    "<Location />\nOrder allow,deny\nAllow localhost\n</Location>\n<Policy default>\n"
                    "JobPrivateAccess all\nJobPrivateValues none\nSubscriptionPrivateAccess all\n"
                    "SubscriptionPrivateValues none\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n")
        with open(f"{d}/desk.ppd", "w", encoding="ascii") as f:
            f.write(PPD)
        self.env = {"CUPS_SERVER": sock}
        with open(f"{d}/log/cupsd", "wb") as log:
            self.process = subprocess.Popen(
                [CUPSD, "-f", "-c", f"{d}/etc/cupsd.conf", "-s", f"{d}/etc/cups-files.conf"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, preexec_fn=end_with_parent)
        end = time.monotonic() + 10
        while not os.path.exists(sock):
            if self.process.poll() is not None or time.monotonic() > end:
                raise DeskError(f"cupsd did not start, see {d}/log")
            time.sleep(0.05)
        self.tell("lpadmin", "-p", name, "-E", "-v", f"file:{self.pdf}", "-P", f"{d}/desk.ppd")
        self.tell("lpadmin", "-d", name)

    def tell(self, *argv):
        return subprocess.run(argv, env=dict(os.environ, **self.env), check=True, timeout=20,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout

    def paper(self, timeout=20):
        """The path of the last job's PDF, once it is whole."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if os.path.exists(self.pdf) and subprocess.run(["pdfinfo", self.pdf], stdout=subprocess.DEVNULL,
                                                           stderr=subprocess.DEVNULL).returncode == 0:
                return self.pdf
            time.sleep(0.1)
        raise DeskError("nothing came out of the printer")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        shutil.rmtree(self.dir, ignore_errors=True)

"""Programs that answer DynamoDB's protocol, started on free ports and ended again."""

import contextlib
import http.client
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

ACCESS_KEY_ID = "AKIDEXAMPLE"
SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
REGION = "us-east-1"
START_SECONDS_MAX = 60


class EndpointError(Exception):
    """An endpoint that did not start, or ended."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answers(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


@contextlib.contextmanager
def _running(command, **options):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process, name, ready):
    end = time.monotonic() + START_SECONDS_MAX
    while not ready():
        if process.poll() is not None:
            raise EndpointError(f"{name} ended with status {process.returncode} before it answered")
        if time.monotonic() > end:
            raise EndpointError(f"{name} did not answer within {START_SECONDS_MAX} s")
        time.sleep(0.02)


@contextlib.contextmanager
def tablewright(program, *arguments, check_signatures=False):
    """Our server on a database in a temporary folder; yields its port. Fails where it does not end well."""
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tablewright-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        command = [str(program), "--port", "0", "--data", str(folder / "data"),
                   "--ready-file", str(folder / "port"), *arguments]
        if check_signatures:
            (folder / "credentials").write_text(f"[default]\naws_access_key_id = {ACCESS_KEY_ID}\n"
                                                f"aws_secret_access_key = {SECRET_ACCESS_KEY}\n")
            command += ["--credentials", str(folder / "credentials")]
        process = stack.enter_context(_running(command, stdout=subprocess.DEVNULL))
        _wait(process, "tablewright-server", (folder / "port").exists)
        yield int((folder / "port").read_text())
        if process.poll() is not None:
            raise EndpointError(f"tablewright-server ended by itself with status {process.returncode}")
        process.terminate()
        if process.wait(60) != 0:
            raise EndpointError(f"tablewright-server ended with status {process.returncode}")


@contextlib.contextmanager
def peer(name, command, **options):
    """Another engine; `command` lacks `--port N`. Yields its port."""
    port = free_port()
    options.setdefault("stdout", subprocess.DEVNULL)
    options.setdefault("stderr", subprocess.DEVNULL)
    with _running([*command, "--port", str(port)], **options) as process:
        _wait(process, name, lambda: _answers(port))
        yield port


def client_environment(port):
    """What any AWS client needs to find the endpoint, and nothing of the user's own AWS configuration."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    environment.update(
        AWS_ACCESS_KEY_ID=ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY=SECRET_ACCESS_KEY,
        AWS_REGION=REGION, AWS_DEFAULT_REGION=REGION, AWS_EC2_METADATA_DISABLED="true",
        AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull, AWS_PAGER="",
        TABLEWRIGHT_ENDPOINT=f"http://127.0.0.1:{port}")
    return environment


class Connection:
    """A kept connection for plain requests, which no client checks before they are sent."""

    AUTHORIZATION = (f"AWS4-HMAC-SHA256 Credential={ACCESS_KEY_ID}/20260101/{REGION}/dynamodb/aws4_request, "
                     "SignedHeaders=host;x-amz-date, Signature=" + "0" * 64)

    def __init__(self, port, timeout_s=60):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout_s)

    def send(self, operation, body):
        """Returns (status, JSON or None). `body` is an object, or bytes that may be anything."""
        service = "DynamoDBStreams" if operation in STREAMS_OPERATIONS else "DynamoDB"
        data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode("utf-8")
        headers = {"Content-Type": "application/x-amz-json-1.0", "X-Amz-Target": f"{service}_20120810.{operation}",
                   "X-Amz-Date": time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()),
                   "Authorization": self.AUTHORIZATION}
        for attempt in (1, 2):
            try:
                self._connection.request("POST", "/", data, headers)
                answer = self._connection.getresponse()
                text = answer.read()
                break
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                self._connection.close()  # an idle connection that the other side closed
                if attempt == 2:
                    raise
        try:
            return answer.status, json.loads(text)
        except ValueError:
            return answer.status, None


STREAMS_OPERATIONS = {"DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"}

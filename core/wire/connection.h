// One client: its bytes, its requests one after the other, its answers. Private to core/wire.

#pragma once

#include "core/wire/byte_buffer.h"
#include "core/wire/event_loop.h"
#include "core/wire/http_parser.h"
#include "core/wire/tls.h"

#include <memory>

namespace core::wire {

/// Lives until it is closed, and as long as a worker has its request. Belongs to the thread of its loop.
class Connection final : public Watcher, public std::enable_shared_from_this<Connection>
{
public:
    /// Takes a socket that does not block.
    Connection(EventLoop &loop, Descriptor socket);
    ~Connection() override;

    void start();
    void close();
    void happened(std::uint32_t events) override;
    /// With what waited for the socket, or for its turn.
    void goOn();
    /// Answers what has arrived, all in one write where it can, then waits for more. Called by the loop when
    /// all that there was to read in a turn is read.
    void process();
    /// When timeIsUp() is to be called.
    EventLoop::Time deadline() const { return m_deadline; }
    void timeIsUp();
    /// Called by the loop at the end of a turn in which there were answers.
    void sendAnswers();
    void serverStops();

private:
    enum class State : std::uint8_t {
        Reading,
        Yielding,  // others are served before its next requests
        Answering, // a worker has the request: the buffers are the worker's
        Answered,  // what it answered goes out with the answers of the others
        Sending,
        Lingering, // all is sent; waits for the client to close
        Closed,
    };

    void read();
    void receive();
    std::size_t receiveInto(char *bytes, std::size_t room);
    bool hasOutput() const { return !m_output.empty() || !m_sealed.empty(); }
    bool processOne();
    void answer();
    void answered();
    void appendAnswer();
    void appendStatusLine(int status);
    void refuse(int status);
    void finish();
    bool send();
    void sendRest();
    void linger();
    void discard();
    bool growInput();
    void setDeadline(std::chrono::milliseconds timeout) { m_deadline = m_loop.now() + timeout; }

    EventLoop &m_loop;
    ServerShared &m_shared;
    Descriptor m_socket;
    const std::size_t m_inputBytesMax;
    EventLoop::Time m_deadline;
    State m_state = State::Reading;
    bool m_isReadable = false; // as far as the system has said
    bool m_isWritable = true;
    bool m_hasEnded = false;       // the client's side
    bool m_hasSaidItsLast = false; // by TLS: nothing more can be read
    bool m_inRequest = false;      // its first byte is there
    bool m_answered = false;       // a request, and the time to the next one does not yet run
    bool m_closing = false;        // behind what is to be sent

    ByteBuffer m_input;
    std::size_t m_charged = 0; // of the server's bufferedBytes
    HttpParser m_parser;
    HttpRequest m_request;
    HttpResponse m_response;
    std::string m_output; // heads and small bodies
    std::string m_body;   // a large body, behind m_output
    std::size_t m_sent = 0;

    std::unique_ptr<TlsSession> m_tls; // nullptr: in the clear
    std::unique_ptr<char[]> m_sealedInput;
    std::string m_sealed; // what is sent instead of m_output and m_body
};

} // namespace core::wire

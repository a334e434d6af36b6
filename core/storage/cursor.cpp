#include "core/storage/cursor.h"

#include "core/storage/status.h"

namespace core {

namespace {

class RangeCursor final : public Cursor
{
public:
    RangeCursor(std::unique_ptr<leveldb::Iterator> iterator, std::string_view from, std::string_view to,
                const std::string &folder, CursorStart start)
        : m_iterator(std::move(iterator))
        , m_from(from)
        , m_to(to)
        , m_folder(folder)
    {
        if (start == CursorStart::First)
            RangeCursor::seek(m_from);
    }

    bool valid() const override { return m_valid; }
    std::string_view key() const override { return m_key; }
    std::string_view value() const override { return view(m_iterator->value()); }

    void next() override
    {
        m_iterator->Next();
        checkEnd();
    }

    void previous() override
    {
        m_iterator->Prev();
        checkBegin();
    }

    void seek(std::string_view key) override
    {
        m_iterator->Seek(slice(key < m_from ? std::string_view(m_from) : key));
        checkEnd();
    }

    void seekBefore(std::string_view key) override
    {
        if (!m_to.empty() && key > m_to)
            key = m_to;
        m_iterator->Seek(slice(key));
        stepBack();
    }

    void seekToLast() override
    {
        if (m_to.empty()) {
            m_iterator->SeekToLast();
            checkBegin();
        } else {
            seekBefore(m_to);
        }
    }

    Result<void> status() const override
    {
        if (m_iterator->status().ok())
            return {};
        return errorOf(m_iterator->status(), m_folder);
    }

private:
    /// From the first key at or behind the wanted place to the one before it.
    void stepBack()
    {
        if (m_iterator->Valid())
            m_iterator->Prev();
        else if (m_iterator->status().ok())
            m_iterator->SeekToLast();
        checkBegin();
    }

    void checkEnd()
    {
        m_valid = m_iterator->Valid();
        if (m_valid) {
            m_key = view(m_iterator->key());
            m_valid = m_to.empty() || m_key < m_to;
            // What next() reads first. Who goes on without having read the value would wait for it there.
            const std::string_view value = view(m_iterator->value());
            __builtin_prefetch(value.data() + value.size());
        }
    }

    void checkBegin()
    {
        m_valid = m_iterator->Valid();
        if (m_valid) {
            m_key = view(m_iterator->key());
            m_valid = m_key >= m_from;
        }
    }

    const std::unique_ptr<leveldb::Iterator> m_iterator;
    const std::string m_from;
    const std::string m_to; // empty: to the end
    const std::string &m_folder;
    std::string_view m_key; // of the iterator, while valid
    bool m_valid = false;
};

} // namespace

std::unique_ptr<Cursor> makeCursor(std::unique_ptr<leveldb::Iterator> iterator, std::string_view from,
                                   std::string_view to, const std::string &folder, CursorStart start)
{
    return std::make_unique<RangeCursor>(std::move(iterator), from, to, folder, start);
}

} // namespace core

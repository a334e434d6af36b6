// A file descriptor that is closed with its owner.

#pragma once

#include <unistd.h>

#include <utility>

namespace core::wire {

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int value)
        : m_value(value)
    {}
    Descriptor(Descriptor &&other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Descriptor() { close(); }

    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }
    void close()
    {
        if (isOpen())
            ::close(std::exchange(m_value, -1));
    }

private:
    int m_value = -1;
};

} // namespace core::wire

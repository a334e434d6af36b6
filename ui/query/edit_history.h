// Undo as older values: a line of copies with a place in it.

#pragma once

#include <QString>
#include <vector>

namespace ui {

/// Changes with the same, not empty, key in a row are one step, so that a word typed is undone at once.
template <typename T>
class EditHistory
{
public:
    explicit EditHistory(T initial = {})
        : m_states{std::move(initial)}
    {}

    const T &current() const { return m_states[m_at]; }
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }

    void push(T state, const QString &mergeKey)
    {
        if (state == current())
            return;
        m_states.resize(m_at + 1);
        if (!mergeKey.isEmpty() && mergeKey == m_mergeKey && m_at > 0)
            m_states[m_at] = std::move(state);
        else
            m_states.push_back(std::move(state));
        if (m_states.size() > kStatesMax)
            m_states.erase(m_states.begin());
        m_at = m_states.size() - 1;
        m_mergeKey = mergeKey;
    }
    /// The next change is a step of its own.
    void seal() { m_mergeKey.clear(); }
    const T &undo()
    {
        seal();
        if (canUndo())
            --m_at;
        return current();
    }
    const T &redo()
    {
        seal();
        if (canRedo())
            ++m_at;
        return current();
    }

private:
    static constexpr std::size_t kStatesMax = 200;
    std::vector<T> m_states; // never empty
    std::size_t m_at = 0;
    QString m_mergeKey;
};

} // namespace ui

// The old and the new image of a record as one tree: a row for each attribute of either, marked where they
// differ.

#pragma once

#include "ui/streams/stream_entry.h"

#include <QAbstractItemModel>

namespace ui {

class ImageModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Before, After };
    static constexpr int kColumnCount = After + 1;
    enum class Difference : quint8 {
        None,
        Added,
        Changed,
        Removed,
        Inside, // of a map or list on both sides, somewhere in it
    };
    enum Role { DifferenceRole = Qt::UserRole, BadgeRole, ColorRole };

    using QAbstractItemModel::QAbstractItemModel;

    /// nullptr: nothing. Only where both images are there they are compared.
    void setRecord(StreamRecordPtr record, bool onlyDifferences);
    const core::Record *record() const { return m_record.get(); }
    /// How many values differ.
    int differenceCount() const { return m_differences; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node
    {
        QString name;
        std::string path; // as core::itemDifference writes it
        const core::AttributeValue *before = nullptr;
        const core::AttributeValue *after = nullptr;
        Difference difference = Difference::None;
        bool isKey = false;
        int row = 0;
        Node *parent = nullptr;
        std::vector<std::unique_ptr<Node>> children;
    };
    void fill(Node &parent);
    void addChild(Node &parent, QString name, std::string path, const core::AttributeValue *before,
                  const core::AttributeValue *after);
    void mark(Node &node);
    static const Node *nodeOf(const QModelIndex &index);

    StreamRecordPtr m_record; // the nodes point into it
    Node m_root;
    bool m_onlyDifferences = false;
    std::vector<std::string> m_paths; // that differ, sorted
    int m_differences = 0;
};

} // namespace ui

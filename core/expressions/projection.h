// Projection expressions: the parts of an item that a request asks for.

#pragma once

#include "core/expressions/condition.h"
#include "core/expressions/tree.h"

#include <memory>

namespace core {

/// A projection made ready for many items: its paths as one tree of names and indexes.
///
/// Immutable and thread-safe. The paths must neither overlap nor conflict (parsed ones do not).
class Projector
{
public:
    explicit Projector(const std::vector<DocumentPath> &paths);
    explicit Projector(const ProjectionExpression &projection)
        : Projector(projection.paths)
    {}
    Projector(Projector &&) noexcept;
    Projector &operator=(Projector &&) noexcept;
    ~Projector();

    /// What the paths find, in the shape of the document: lists keep their order and lose their gaps; what is
    /// not there leaves no trace.
    Item project(AttributeSource &item) const;
    Item project(const AttributeMap &item) const;

private:
    struct Node;
    std::unique_ptr<const Node> m_root;
};

} // namespace core

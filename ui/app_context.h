// What every feature of the window is given: where to run work, what to remember, which databases are open.

#pragma once

namespace ui {

class CommitHistory;
class JobRunner;
class Serving;
class Settings;
class Workspace;

/// Made once by the composition root (app/workbench); everything in it outlives every window. GUI thread
/// only.
struct AppContext
{
    JobRunner &jobs;
    Settings &settings;
    Workspace &workspace;
    Serving *serving = nullptr;       // nullptr: databases cannot be served
    CommitHistory *commits = nullptr; // nullptr: what is written is not kept to be undone
};

} // namespace ui

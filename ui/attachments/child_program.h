#pragma once

class QProcess;

namespace mizban {

// How the window parts from a program that drives a device. GUI thread; neither waits.

/// Closes its input, by which it is to end, and kills it some seconds later where it has not.
void askToEnd(QProcess *process);

/// The same with nobody listening any more; takes the process over. One that has ended is deleted.
void letGo(QProcess *process);

} // namespace mizban

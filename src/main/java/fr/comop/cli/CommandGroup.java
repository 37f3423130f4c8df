package fr.comop.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that has others below it; by itself it says which. */
public abstract class CommandGroup implements Runnable {
  protected final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  protected CommandGroup(Caller caller) {
    this.caller = caller;
  }

  @Override
  public final void run() {
    spec.commandLine().usage(out());
  }

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

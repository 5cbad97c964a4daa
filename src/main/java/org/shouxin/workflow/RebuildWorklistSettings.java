package org.shouxin.workflow;

import org.shouxin.trail.CommandLineSettings;

/** What is switched off while the worklist is mended from the command line. */
class RebuildWorklistSettings extends CommandLineSettings {

    RebuildWorklistSettings() {
        super(RebuildWorklistCommand.OPTION);
    }
}

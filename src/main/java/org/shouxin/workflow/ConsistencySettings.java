package org.shouxin.workflow;

import org.shouxin.trail.CommandLineSettings;

/** What is switched off while consistency is checked from the command line. */
class ConsistencySettings extends CommandLineSettings {

    ConsistencySettings() {
        super(ConsistencyCommand.OPTION);
    }
}

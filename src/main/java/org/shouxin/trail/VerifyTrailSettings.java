package org.shouxin.trail;

/** What is switched off while the trail is checked from the command line. */
class VerifyTrailSettings extends CommandLineSettings {

    VerifyTrailSettings() {
        super(VerifyTrailCommand.OPTION);
    }
}

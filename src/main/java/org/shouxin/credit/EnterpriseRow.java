package org.shouxin.credit;

/** An enterprise as lists show one. @param town name of the town office */
public record EnterpriseRow(String id, String creditCode, String name, String bureauId, String division, String townId, String town,
        String industry, HazardClass hazardClass, EnterpriseStatus status) {
}

package org.shouxin.expert;

import java.util.Arrays;

/**
 * The twelve groups of the expert pool.
 *
 * @article WJ-3
 */
public enum SpecialtyGroup {
    CHEMICAL("chemical"), FIREWORKS("fireworks"), METALLURGICAL_GAS("metallurgicalGas"), MACHINERY("machinery"),
    ELECTRICAL("electrical"), BUILDING_MATERIALS("buildingMaterials"), TEXTILE("textile"), LIGHT_INDUSTRY("lightIndustry"),
    METAL_SMELTING("metalSmelting"), METAL_DUST("metalDust"), WOOD_DUST("woodDust"), CONFINED_SPACE("confinedSpace");

    private final String code;

    SpecialtyGroup(String code) {
        this.code = code;
    }

    /** The value in forms, tables and the API; words under {@code option.groups.<code>}. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no group has the code */
    public static SpecialtyGroup of(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no specialty group " + code));
    }
}

package org.shouxin.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.CodeTable;
import org.shouxin.rulebook.CodeTables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code tables over JSON: what the values of forms are called by the national standards. */
@RestController
@RequestMapping(path = "/api/v1/code-tables", produces = "application/json")
@Tag(name = "Code tables", description = "Values of forms and their codes by national standards")
class CodeTablesApi {

    private final CodeTables tables;

    CodeTablesApi(CodeTables tables) {
        this.tables = tables;
    }

    @GetMapping
    @Operation(summary = "All code tables with their standards, codes and the form values they stand for")
    List<CodeTable> list(Actor actor) {
        return tables.all();
    }
}

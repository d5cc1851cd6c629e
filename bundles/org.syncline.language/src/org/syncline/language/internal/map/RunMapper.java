// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.language.internal.check.Numbers;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.sync.LimitFigure;
import org.syncline.language.sync.LimitLine;
import org.syncline.language.sync.LimitsBlock;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.RunProfileBlock;
import org.syncline.language.sync.StepLine;
import org.syncline.language.sync.StepOption;
import org.syncline.language.sync.StoreItem;
import org.syncline.language.sync.StoreSetting;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.Limit;
import org.syncline.rules.RunProfile;
import org.syncline.rules.RunStep;
import org.syncline.rules.RunStepType;
import org.syncline.rules.StoreDefinition;

/** Makes records of the checked store, run profiles and limits. */
final class RunMapper {
    private static final String POSTGRESQL = "postgresql";

    private final ProjectIndex index;
    private final Places places;

    RunMapper(ProjectIndex index, Places places) {
        this.index = index;
        this.places = places;
    }

    StoreDefinition store(ProjectBlock project) {
        return project.getItems().stream()
                .filter(StoreItem.class::isInstance)
                .map(StoreItem.class::cast)
                .findFirst()
                .map(this::store)
                .orElse(new StoreDefinition.Derby(false));
    }

    private StoreDefinition store(StoreItem item) {
        return item.getType().equals(POSTGRESQL)
                ? postgresql(item)
                : new StoreDefinition.Derby(!item.getSettings().isEmpty());
    }

    private StoreDefinition postgresql(StoreItem item) {
        String user =
                item.getSettings().stream()
                        .filter(setting -> setting.getName().equals("user") && !setting.isSecret())
                        .map(StoreSetting::getText)
                        .findFirst()
                        .orElse(null);
        return new StoreDefinition.Postgresql(item.getUrl(), user, places.of(item));
    }

    List<RunProfile> profiles() {
        return index.blocks(RunProfileBlock.class)
                .map(
                        block ->
                                new RunProfile(
                                        block.getName(),
                                        block.getSteps().stream().map(this::step).toList(),
                                        places.of(block)))
                .toList();
    }

    private RunStep step(StepLine line) {
        Map<String, String> options = new LinkedHashMap<>();
        for (StepOption option : line.getOptions()) {
            String text = option.getText() == null ? option.getNumber() : option.getText();
            options.put(option.getName(), text);
        }
        return new RunStep(
                RunStepType.ofWord(line.getType()).orElseThrow(),
                line.getConnector().getName(),
                options,
                places.of(line));
    }

    List<ConnectorLimits> limits() {
        return index.blocks(LimitsBlock.class)
                .map(
                        block ->
                                new ConnectorLimits(
                                        block.getConnector().getName(),
                                        block.getLines().stream().map(this::limit).toList(),
                                        places.of(block)))
                .toList();
    }

    private Limit limit(LimitLine line) {
        Limit.Kind kind =
                line.isShrink()
                        ? Limit.Kind.IMPORT_SHRINK
                        : Limit.Kind.valueOf(line.getKind().toUpperCase(Locale.ROOT));
        Long count = null;
        Integer percent = null;
        for (LimitFigure figure : line.getFigures()) {
            if (figure.getNumber() != null) {
                count = Numbers.parse(figure.getNumber()).orElseThrow();
            } else {
                percent = Numbers.integer(figure.getPercent().replace("%", "")).orElseThrow();
            }
        }
        return new Limit(kind, line.getType(), count, percent, places.of(line));
    }
}

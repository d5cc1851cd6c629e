// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.BaseItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.FileItem;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.LocalDirectoryBlock;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.ProjectItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.SeverityItem;
import org.syncline.language.sync.StagingItem;
import org.syncline.language.sync.StoreItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.Dn;
import org.syncline.rules.MeantName;

/** One project block, every name once, nothing left out. */
final class DeclarationCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        projects(index, problems);
        connectors(index, problems);
        directories(index, problems);
        index.blocks(RuleBlock.class)
                .forEach(
                        block ->
                                name(
                                        block.getName(),
                                        block,
                                        SyncPackage.Literals.RULE_BLOCK__NAME,
                                        problems));
    }

    private static void projects(ProjectIndex index, Problems problems) {
        Repeated projects = new Repeated(problems, FindingCodes.DUPLICATE_PROJECT);
        Repeated parameters = new Repeated(problems, FindingCodes.DUPLICATE_PARAMETER);
        for (ProjectBlock block : index.blocks(ProjectBlock.class).toList()) {
            projects.see(
                    "project",
                    block,
                    SyncPackage.Literals.PROJECT_BLOCK__NAME,
                    "There is a second project block",
                    "Keep one.");
            name(block.getName(), block, SyncPackage.Literals.PROJECT_BLOCK__NAME, problems);
            Repeated staging = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
            for (ProjectItem item : block.getItems()) {
                projectItem(item, staging, parameters, problems);
            }
        }
    }

    private static void projectItem(
            ProjectItem item, Repeated staging, Repeated parameters, Problems problems) {
        switch (item) {
            case StagingItem s ->
                    staging.see("staging", s, null, "staging is given twice", "Keep one.");
            case ParameterItem p -> {
                EStructuralFeature feature = SyncPackage.Literals.PARAMETER_ITEM__NAME;
                name(p.getName(), p, feature, problems);
                parameters.see(
                        p.getName(),
                        p,
                        feature,
                        "The parameter " + shown(p.getName()) + " is declared twice",
                        "Keep one.");
            }
            case SeverityItem s -> severity(s, problems);
            case StoreItem s -> staging.see("store", s, null, "store is given twice", "Keep one.");
            default -> throw new IllegalStateException(item.toString());
        }
    }

    private static void severity(SeverityItem item, Problems problems) {
        String code = item.getCode();
        if (code == null || FindingCodes.isChangeable(code)) {
            return;
        }
        boolean known = FindingCodes.severities().containsKey(code);
        problems.addWithSuggestion(
                item,
                SyncPackage.Literals.SEVERITY_ITEM__CODE,
                0,
                FindingCodes.UNKNOWN_FINDING,
                known
                        ? "The severity of "
                                + code
                                + " cannot be changed: such a project cannot be compiled. Remove"
                                + " the line."
                        : "There is no finding " + code + ". docs/findings.md lists all.",
                known
                        ? Optional.empty()
                        : MeantName.nearest(code, FindingCodes.severities().keySet()));
    }

    private static void connectors(ProjectIndex index, Problems problems) {
        Repeated names = new Repeated(problems, FindingCodes.DUPLICATE_CONNECTOR);
        Repeated ids = new Repeated(problems, FindingCodes.DUPLICATE_ID);
        for (ConnectorBlock block : index.blocks(ConnectorBlock.class).toList()) {
            EStructuralFeature feature = SyncPackage.Literals.CONNECTOR_BLOCK__NAME;
            name(block.getName(), block, feature, problems);
            names.see(
                    block.getName(),
                    block,
                    feature,
                    "The connector " + shown(block.getName()) + " is declared twice",
                    "Give one of them another name.");
            block.getItems().stream()
                    .filter(IdItem.class::isInstance)
                    .map(IdItem.class::cast)
                    .filter(item -> item.getValue() != null)
                    .forEach(
                            item ->
                                    ids.see(
                                            bare(item.getValue()),
                                            item,
                                            SyncPackage.Literals.ID_ITEM__VALUE,
                                            "Another connector has this id",
                                            "Give each connector an id of its own."));
        }
    }

    private static void directories(ProjectIndex index, Problems problems) {
        Repeated names = new Repeated(problems, FindingCodes.DUPLICATE_DIRECTORY);
        for (LocalDirectoryBlock block : index.blocks(LocalDirectoryBlock.class).toList()) {
            EStructuralFeature feature = SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK__NAME;
            name(block.getName(), block, feature, problems);
            names.see(
                    block.getName(),
                    block,
                    feature,
                    "The local directory " + shown(block.getName()) + " is declared twice",
                    "Give one of them another name.");
            once(block, FileItem.class, "file", problems);
            once(block, BaseItem.class, "base", problems);
            block.getItems().stream()
                    .filter(BaseItem.class::isInstance)
                    .map(BaseItem.class::cast)
                    .filter(item -> item.getDn() != null && !Dn.isValid(item.getDn()))
                    .forEach(
                            item ->
                                    problems.add(
                                            item,
                                            SyncPackage.Literals.BASE_ITEM__DN,
                                            FindingCodes.INVALID_DN,
                                            shown(item.getDn())
                                                    + " is no DN. Write it like"
                                                    + " \"DC=contoso,DC=com\"."));
            path(block, problems);
        }
    }

    /** The file is written back: it must not lie outside the project. */
    private static void path(LocalDirectoryBlock block, Problems problems) {
        block.getItems().stream()
                .filter(FileItem.class::isInstance)
                .map(FileItem.class::cast)
                .filter(item -> item.getPath() != null && !isInside(item.getPath()))
                .forEach(
                        item ->
                                problems.add(
                                        item,
                                        SyncPackage.Literals.FILE_ITEM__PATH,
                                        FindingCodes.OUTSIDE_PROJECT,
                                        "The file must lie in the project folder. Write a path"
                                                + " relative to it, without \"..\"."));
    }

    private static boolean isInside(String path) {
        boolean absolute = path.startsWith("/") || path.startsWith("\\") || path.contains(":");
        return !absolute && !path.isBlank() && !List.of(path.split("[/\\\\]")).contains("..");
    }

    private static void once(
            LocalDirectoryBlock block,
            Class<? extends EObject> kind,
            String word,
            Problems problems) {
        List<? extends EObject> found = block.getItems().stream().filter(kind::isInstance).toList();
        if (found.isEmpty()) {
            problems.add(
                    block,
                    SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK__NAME,
                    FindingCodes.MISSING_ENTRY,
                    "The local directory has no " + word + ". Add: " + word + " \"…\"");
        }
        for (EObject second : found.subList(Math.min(1, found.size()), found.size())) {
            problems.add(
                    second,
                    null,
                    FindingCodes.DUPLICATE_ENTRY,
                    word + " is given twice. Keep one.");
        }
    }

    private static void name(
            String name, EObject object, EStructuralFeature feature, Problems problems) {
        if (name != null && name.isBlank()) {
            problems.add(
                    object, feature, FindingCodes.EMPTY_NAME, "The name is empty. Give it a name.");
        }
    }

    private static String bare(String id) {
        return id.toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
    }

    private static String shown(String text) {
        return Quoting.shown(String.valueOf(text));
    }
}

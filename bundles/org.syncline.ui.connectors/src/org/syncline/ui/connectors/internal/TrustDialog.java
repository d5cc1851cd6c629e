// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.syncline.project.CertificateFacts;
import org.syncline.ui.Widgets;

/** Shows a certificate that is not trusted, and asks. */
public final class TrustDialog extends TitleAreaDialog {
    private final String connector;
    private final CertificateFacts certificate;

    public TrustDialog(Shell parent, String connector, X509Certificate certificate) {
        super(parent);
        this.connector = connector;
        this.certificate = new CertificateFacts(certificate);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Certificate of " + connector);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("The server's certificate is not trusted");
        List<String> warnings = certificate.warnings(Instant.now());
        setMessage(
                String.join(
                        " ",
                        warnings.isEmpty()
                                ? List.of("Nobody whom this connector trusts has signed it.")
                                : warnings),
                IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
        for (CertificateFacts.Fact fact : certificate.facts(ZoneId.systemDefault())) {
            Label caption = new Label(area, SWT.NONE);
            caption.setText(fact.caption());
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(caption);
            Text text = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
            text.setText(fact.text());
            Widgets.key(text, "certificate:" + fact.caption());
            GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).applyTo(text);
        }
        Label advice = new Label(area, SWT.WRAP);
        advice.setText(
                "Compare the fingerprint with what the owner of the server tells you, by another way"
                        + " than this connection. A trusted certificate is kept in a file of the"
                        + " project, for this connector only.");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(560, SWT.DEFAULT)
                .applyTo(advice);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.key(
                createButton(parent, IDialogConstants.OK_ID, "Trust This Certificate", false),
                "trust");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
    }
}

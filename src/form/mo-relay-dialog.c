/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-relay-dialog.h"

#include <glib/gi18n-lib.h>

#include "core/mo-relay.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-form-row.h"

struct _MoRelayDialog {
  GtkWindow parent_instance;

  GtkLabel *sentence, *found;
  GtkTextView *text;
  GtkWidget *why, *change;
  GtkButton *pass;
  GtkWidget *reason; /* borrowed from `why`; NULL before it is asked */
};

G_DEFINE_FINAL_TYPE (MoRelayDialog, mo_relay_dialog, GTK_TYPE_WINDOW)

enum { LET_PASS, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---------------------------------------------------------------------- lit up */

/* Colour, a line below and heavier letters: no meaning in the colour alone. */
static GtkTextTag *
lit_tag (MoRelayDialog *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self->text));
  GdkRGBA ink = { 0 }, ground = { 0 };
  gboolean known = gtk_style_context_lookup_color (context, "mo_late_text", &ink) &&
                   gtk_style_context_lookup_color (context, "mo_late_tint", &ground);
  GtkTextTag *tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->text),
                                                NULL,
                                                "underline",
                                                PANGO_UNDERLINE_SINGLE,
                                                "weight",
                                                PANGO_WEIGHT_BOLD,
                                                NULL);
  if (known)
    g_object_set (tag, "foreground-rgba", &ink, "background-rgba", &ground, NULL);
  return tag;
}

static void
light_up (MoRelayDialog *self, const char *text, const GArray *leaks)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_set_text (buffer, text, -1);
  GtkTextTag *tag = lit_tag (self);

  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    GtkTextIter from, to;
    gtk_text_buffer_get_iter_at_offset (
        buffer, &from, (int) g_utf8_strlen (text, (gssize) leak->from));
    gtk_text_buffer_get_iter_at_offset (
        buffer, &to, (int) g_utf8_strlen (text, (gssize) leak->to));
    gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
    if (i == 0)
      gtk_text_buffer_place_cursor (buffer, &from);
  }
}

/* "“07700 900123”: a telephone number", a line each. */
static char *
found_words (const char *text, const GArray *leaks)
{
  GString *lines = g_string_new (NULL);
  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    g_autofree char *piece = g_strndup (text + leak->from, leak->to - leak->from);
    g_strdelimit (piece, "\n", ' ');
    g_string_append_printf (lines,
                            _ ("%s“%s”: %s"),
                            lines->len ? "\n" : "",
                            g_strstrip (piece),
                            mo_leak_words (leak->kind));
  }
  return g_string_free (lines, FALSE);
}

/* ---------------------------------------------------------------------- all the same */

static void
ask_why (MoRelayDialog *self)
{
  const MoWizardField field = { .key = "reason",
                                .kind = MO_WIZARD_LINES,
                                .label = _ ("Reason"),
                                .hint = _ ("Kept with what was found, and who passed it on"),
                                .required = TRUE };
  self->reason = mo_form_row_new (&field);
  gtk_box_append (GTK_BOX (self->why), self->reason);
  gtk_widget_set_visible (self->why, TRUE);
  gtk_button_set_label (self->pass, _ ("_Pass it on"));
  gtk_widget_grab_focus (self->reason);
}

static void
pass (GtkWidget *widget, const char *name, GVariant *value)
{
  MoRelayDialog *self = MO_RELAY_DIALOG (widget);

  if (!self->reason) {
    ask_why (self);
    return;
  }
  g_autofree char *reason = mo_form_row_get_value (MO_FORM_ROW (self->reason));
  if (!*g_strstrip (reason)) {
    mo_relay_dialog_problem (self, _ ("Write why it may be known to the other side."));
    return;
  }
  gtk_widget_action_set_enabled (widget, "relay.pass", FALSE);
  g_signal_emit (self, signals[LET_PASS], 0, reason);
}

void
mo_relay_dialog_problem (MoRelayDialog *self, const char *sentence)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "relay.pass", TRUE);
  mo_form_row_set_problem (MO_FORM_ROW (self->reason), sentence);
  gtk_widget_grab_focus (self->reason);
  mo_announce (GTK_WIDGET (self), sentence);
}

/* ---------------------------------------------------------------------- object */

MoRelayDialog *
mo_relay_dialog_new (GtkWidget *over, const char *text, const GArray *leaks)
{
  MoRelayDialog *self = g_object_new (MO_TYPE_RELAY_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (over);
  g_autofree char *found = found_words (text, leaks);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("Found in it: %u detail.", "Found in it: %u details.", leaks->len), leaks->len);

  if (GTK_IS_WINDOW (root)) {
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
    gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  }
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (self));
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->found, found);
  light_up (self, text, leaks);
  g_autofree char *spoken =
      g_strdup_printf ("%s. %s %s", gtk_window_get_title (GTK_WINDOW (self)), sentence, found);
  mo_access_name (GTK_WIDGET (self), spoken);
  gtk_widget_grab_focus (self->change);
  return self;
}

static void
mo_relay_dialog_class_init (MoRelayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[LET_PASS] = g_signal_new ("let-pass",
                                    MO_TYPE_RELAY_DIALOG,
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/form/mo-relay-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, found);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, why);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, change);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, pass);
  gtk_widget_class_install_action (widget_class, "relay.pass", NULL, pass);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mo_relay_dialog_init (MoRelayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_access_name (GTK_WIDGET (self->text), _ ("The text that was looked through"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form/mo-relay-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-relay.h"
#include "core/mo-worry.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-appearance.h"
#include "widget/mo-form-row.h"
#include "widget/mo-submit-keys.h"

#define LONG_TEXT   160 /* bytes: more than three lines of the window */
#define LONG_HEIGHT 200

struct _MoRelayDialog {
  GtkWindow parent_instance;

  GtkLabel *sentence, *rule, *found, *worry;
  GtkTextView *text;
  GtkWidget *why, *change, *concern;
  GtkScrolledWindow *scroller;
  GtkButton *pass;
  GtkWidget *reason;  /* borrowed from `why`; NULL before it is asked */
  gboolean needs_why; /* details of the other side were found */
};

G_DEFINE_FINAL_TYPE (MoRelayDialog, mo_relay_dialog, GTK_TYPE_WINDOW)

enum { LET_PASS, CONCERN, N_SIGNALS };
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
light (MoRelayDialog *self, const char *text, GtkTextTag *tag, guint from, guint to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_strlen (text, from));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_strlen (text, to));
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static void
light_up (MoRelayDialog *self, const char *text, const GArray *leaks, const GArray *worries)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  GtkTextTag *tag = lit_tag (self);

  for (guint i = 0; i < leaks->len; i++) {
    const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
    light (self, text, tag, leak->from, leak->to);
  }
  for (guint i = 0; i < worries->len; i++) {
    const MoWorry *worry = &g_array_index (worries, MoWorry, i);
    light (self, text, tag, worry->from, worry->to);
  }
}

/* The first of what is lit up is in sight, wherever it stands in a long letter. */
static void
come_to (MoRelayDialog *self, const char *text, const GArray *leaks, const GArray *worries)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  guint first = leaks->len     ? g_array_index (leaks, MoLeak, 0).from
                : worries->len ? g_array_index (worries, MoWorry, 0).from
                               : 0;
  GtkTextIter place;

  if (strlen (text) > LONG_TEXT)
    gtk_scrolled_window_set_min_content_height (self->scroller, LONG_HEIGHT);
  gtk_text_buffer_get_iter_at_offset (buffer, &place, (int) g_utf8_strlen (text, first));
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_text_view_scroll_to_mark (
      self->text, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.4);
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
    g_autofree char *line =
        g_strdup_printf (_ ("“%s”: %s"), g_strstrip (piece), mo_leak_words (leak->kind));
    if (!strstr (lines->str, line))
      g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", line);
  }
  return g_string_free (lines, FALSE);
}

/* ---------------------------------------------------------------------- all the same */

static void
ask_why (MoRelayDialog *self)
{
  const MoWizardField field = {
    .key = "reason", .kind = MO_WIZARD_LINES, .label = _ ("Reason"), .required = TRUE
  };
  self->reason = mo_form_row_new (&field);
  gtk_box_append (GTK_BOX (self->why), self->reason);
  gtk_widget_set_visible (self->why, TRUE);
  gtk_button_set_label (self->pass, _ ("_Pass it on"));
  mo_submit_keys (GTK_WIDGET (self), "relay.pass");
  gtk_widget_grab_focus (self->reason);
}

static void
pass (GtkWidget *widget, const char *name, GVariant *value)
{
  MoRelayDialog *self = MO_RELAY_DIALOG (widget);

  if (self->needs_why && !self->reason) {
    ask_why (self);
    return;
  }
  g_autofree char *reason =
      self->reason ? mo_form_row_get_value (MO_FORM_ROW (self->reason)) : g_strdup ("");
  if (self->reason && !*g_strstrip (reason)) {
    mo_relay_dialog_problem (self, _ ("Write why it may be known to the other side."));
    return;
  }
  gtk_widget_action_set_enabled (widget, "relay.pass", FALSE);
  g_signal_emit (self, signals[LET_PASS], 0, reason);
}

static void
concern (GtkWidget *widget, const char *name, GVariant *value)
{
  g_signal_emit (widget, signals[CONCERN], 0);
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

static void
say_leaks (MoRelayDialog *self, const char *text, const GArray *leaks)
{
  g_autofree char *found = found_words (text, leaks);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("Found in it: %u detail.", "Found in it: %u details.", leaks->len), leaks->len);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->found, found);
}

/* Alone, or beside what else was found. */
static void
say_worries (MoRelayDialog *self, const char *text, const GArray *worries)
{
  g_autofree char *words = mo_worry_words (text, worries);
  g_autofree char *sentence =
      words ? g_strdup_printf (_ ("%s may be a sign of harm."), words) : NULL;

  gtk_widget_set_visible (self->concern, words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->worry), words && self->needs_why);
  gtk_widget_set_visible (GTK_WIDGET (self->found), self->needs_why);
  if (!words)
    return;
  gtk_label_set_label (self->worry, sentence);
  if (self->needs_why)
    return;
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->rule,
                       _ ("Passing it on raises no concern. If you are worried about "
                          "somebody, raise one: the safeguarding lead looks at it today."));
  gtk_button_set_label (self->pass, _ ("_Pass it on"));
  gtk_widget_remove_css_class (self->change, "suggested-action");
  gtk_widget_add_css_class (self->concern, "suggested-action");
}

MoRelayDialog *
mo_relay_dialog_new (GtkWidget *over,
                     const char *text,
                     const GArray *leaks,
                     const GArray *worries)
{
  MoRelayDialog *self = g_object_new (MO_TYPE_RELAY_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (over);

  if (GTK_IS_WINDOW (root)) {
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
    gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  }
  mo_appearance_dress (mo_appearance_get (), GTK_WINDOW (self));
  self->needs_why = leaks->len > 0;
  if (self->needs_why)
    say_leaks (self, text, leaks);
  say_worries (self, text, worries);
  light_up (self, text, leaks, worries);
  come_to (self, text, leaks, worries);
  g_autofree char *spoken = g_strjoin (" ",
                                       gtk_window_get_title (GTK_WINDOW (self)),
                                       gtk_label_get_label (self->sentence),
                                       gtk_label_get_label (self->found),
                                       NULL);
  mo_access_name (GTK_WIDGET (self), spoken);
  gtk_widget_grab_focus (self->needs_why ? self->change : self->concern);
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
  signals[CONCERN] = g_signal_new (
      "concern", MO_TYPE_RELAY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/form/mo-relay-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, found);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, worry);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, text);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, why);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, change);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, concern);
  gtk_widget_class_bind_template_child (widget_class, MoRelayDialog, pass);
  gtk_widget_class_install_action (widget_class, "relay.pass", NULL, pass);
  gtk_widget_class_install_action (widget_class, "relay.concern", NULL, concern);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mo_relay_dialog_init (MoRelayDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_access_name (GTK_WIDGET (self->text), _ ("The text that was looked through"));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slots/mo-mentor-calls-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "form/mo-relay-gate.h"
#include "slots/mo-mentor-calls-paper.h"
#include "slots/mo-save-calendar.h"
#include "widget/mo-action.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-paper-preview.h"
#include "widget/mo-print.h"
#include "widget/mo-width-bin.h"

struct _MoMentorCallsPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading;
  gint64 mentor; /* 0: none yet */
  MoMentorCallsSeen *seen;
  GObject *width_bin;
  gulong width_changed;

  /* of the template */
  GtkWidget *content, *head, *body, *actions, *empty, *leak;
  GtkLabel *title, *sentence, *leak_words;
  GtkCheckButton *standard, *large;
  MoPaperPreview *preview;
};

G_DEFINE_FINAL_TYPE (MoMentorCallsPage, mo_mentor_calls_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- showing */

static char *
sentence_of (const MoMentorCallsSeen *seen)
{
  if (seen->calls->len == 0)
    return g_strdup (_ ("No call is booked."));
  return g_strdup_printf (
      ngettext ("%u call to come. Of the mentee it has what they are called and the number.",
                "%u calls to come. Of the mentees it has what they are called and the number.",
                seen->calls->len),
      seen->calls->len);
}

static void
fill (MoMentorCallsPage *self)
{
  gboolean there = self->seen != NULL, leaks = there && self->seen->leaking;

  gtk_widget_set_visible (self->empty, !there);
  gtk_widget_set_visible (self->body, there);
  gtk_widget_set_visible (self->actions, there);
  gtk_widget_set_visible (self->leak, leaks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mentor-calls.print", there && !leaks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mentor-calls.save-pdf", there && !leaks);
  gtk_label_set_label (self->title, _ ("Calls of a mentor"));
  gtk_label_set_label (self->sentence, "");
  if (!there)
    return;
  g_autoptr (MoSheet) sheet =
      mo_mentor_calls_paper (self->seen, gtk_check_button_get_active (self->large));
  g_autofree char *title = g_strdup_printf (_ ("Calls of %s"), self->seen->name);
  g_autofree char *sentence = sentence_of (self->seen);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->leak_words, leaks ? self->seen->leaks : "");
  mo_paper_preview_show (self->preview, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

/* ---------------------------------------------------------------------- reading */

static gpointer
question (gpointer page)
{
  MoMentorCallsPage *self = page;
  return self->mentor ? g_memdup2 (&self->mentor, sizeof self->mentor) : NULL;
}

static void
found (gpointer page, gpointer seen)
{
  MoMentorCallsPage *self = page;
  g_clear_pointer (&self->seen, mo_mentor_calls_seen_free);
  self->seen = seen;
  fill (self);
}

static const MoPageReadKind reading = {
  .job = mo_mentor_calls_job,
  .tables = "call pairing person mentor referral setting relay_override",
  .ask = question,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_mentor_calls_seen_free,
  .show = found,
};

void
mo_mentor_calls_page_show (MoMentorCallsPage *self, gint64 mentor)
{
  if (mentor != self->mentor)
    g_clear_pointer (&self->seen, mo_mentor_calls_seen_free);
  self->mentor = mentor;
  fill (self);
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- going on */

static void
size_chosen (MoMentorCallsPage *self, GtkCheckButton *choice)
{
  if (gtk_check_button_get_active (choice) && self->seen)
    fill (self);
}

/* NULL where something on it may not be passed on. */
static const MoPrintDocument *
document_of (MoMentorCallsPage *self)
{
  return self->seen && !self->seen->leaking ? mo_paper_preview_get_document (self->preview)
                                            : NULL;
}

MO_ACTION (print)
{
  const MoPrintDocument *document = document_of (MO_MENTOR_CALLS_PAGE (widget));
  if (document)
    mo_print_dialog (widget, document);
}

MO_ACTION (save_pdf)
{
  const MoPrintDocument *document = document_of (MO_MENTOR_CALLS_PAGE (widget));
  if (document)
    mo_print_save_pdf (widget, document);
}

MO_ACTION (save_calendar)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (widget);
  if (self->seen)
    mo_save_calendar (widget, self->office, self->mentor);
}

/* Let through or not, the news of it shows what may be done now. */
static void
looked (gboolean allowed, gpointer user)
{
  g_object_unref (user);
}

MO_ACTION (look)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (widget);
  if (!self->seen || !self->seen->leaking)
    return;
  const MoRelayAsk ask = { .office = self->office,
                           .pairing = self->seen->leaking,
                           .to_role = "mentor",
                           .kind = "calendar",
                           .text = self->seen->words };
  mo_relay_gate_ask (widget, &ask, looked, g_object_ref (self));
}

MO_ACTION (mentor)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (widget);
  if (self->mentor)
    gtk_widget_activate_action (widget, "win.mentor", "x", self->mentor);
}

/* ---------------------------------------------------------------------- the page */

static gboolean
mo_mentor_calls_page_grab_focus (GtkWidget *widget)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (widget);
  return gtk_widget_child_focus (self->seen ? self->actions : self->empty, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_mentor_calls_page_new (MoOffice *office)
{
  MoMentorCallsPage *self = g_object_new (MO_TYPE_MENTOR_CALLS_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  fill (self);
  return GTK_WIDGET (self);
}

static void
arrange (MoMentorCallsPage *self)
{
  gboolean beside = mo_width_bin_get_width (MO_WIDTH_BIN (self->width_bin)) >= MO_WIDTH_MIDDLE;
  GtkOrientation way = beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), way);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), way);
}

static void
mo_mentor_calls_page_root (GtkWidget *widget)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (widget);
  GTK_WIDGET_CLASS (mo_mentor_calls_page_parent_class)->root (widget);
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (!bin || self->width_bin)
    return;
  self->width_bin = g_object_ref (G_OBJECT (bin));
  self->width_changed =
      g_signal_connect_swapped (bin, "notify::width-name", G_CALLBACK (arrange), self);
  arrange (self);
}

static void
mo_mentor_calls_page_dispose (GObject *object)
{
  MoMentorCallsPage *self = MO_MENTOR_CALLS_PAGE (object);

  if (self->width_bin)
    g_clear_signal_handler (&self->width_changed, self->width_bin);
  g_clear_object (&self->width_bin);
  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_pointer (&self->seen, mo_mentor_calls_seen_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_mentor_calls_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, content);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, head);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, body);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, actions);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, empty);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, leak);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, leak_words);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, title);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, sentence);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, standard);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, large);
  gtk_widget_class_bind_template_child (klass, MoMentorCallsPage, preview);
}

static void
mo_mentor_calls_page_class_init (MoMentorCallsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_mentor_calls_page_dispose;
  widget_class->root = mo_mentor_calls_page_root;
  widget_class->grab_focus = mo_mentor_calls_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/slots/mo-mentor-calls-page.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "mentor-calls.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "mentor-calls.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (
      widget_class, "mentor-calls.save-calendar", NULL, save_calendar);
  gtk_widget_class_install_action (widget_class, "mentor-calls.look", NULL, look);
  gtk_widget_class_install_action (widget_class, "mentor-calls.mentor", NULL, mentor);
}

static void
mo_mentor_calls_page_init (MoMentorCallsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
      self->standard, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->large, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
}

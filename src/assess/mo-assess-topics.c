/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "widget/mo-access.h"

typedef struct {
  const MoAssessTopic *topic;
  GtkWidget *row, *icon, *words;
} Line;

static void
chosen (GtkListBox *list, GtkListBoxRow *row, MoAssessPage *self)
{
  Line *line = g_object_get_data (G_OBJECT (row), "line");
  mo_assess_go_topic (self, line->topic);
  gtk_popover_popdown (GTK_POPOVER (self->topics_popover));
  mo_assess_focus (self);
}

static GtkWidget *
make_line (const MoAssessTopic *topic)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (_ (topic->title));

  line->topic = topic;
  line->row = gtk_list_box_row_new ();
  line->icon =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  line->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (line->words, "mo-dim");
  gtk_widget_add_css_class (line->words, "mo-caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), line->words);
  gtk_box_append (GTK_BOX (box), line->icon);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line->row), box);
  g_object_set_data_full (G_OBJECT (line->row), "line", line, g_free);
  return line->row;
}

void
mo_assess_make_topics (MoAssessPage *self)
{
  for (const MoAssessTopic *topic = mo_assessment_form (); topic->key; topic++)
    gtk_list_box_append (GTK_LIST_BOX (self->topics), make_line (topic));
  mo_access_name (self->topics, _ ("Topics"));
  mo_access_name (self->topics_place, _ ("Topics"));
  mo_access_one_tab_stop (GTK_WIDGET (self->topics));
  g_signal_connect (self->topics, "row-activated", G_CALLBACK (chosen), self);
}

/* ---------------------------------------------------------------------- states */

static const char *
state_words (const MoAssessTopic *topic, MoTopicState state)
{
  switch (state) {
  case MO_TOPIC_ANSWERED:
    return _ ("answered");
  case MO_TOPIC_PART:
    return _ ("begun");
  case MO_TOPIC_SKIPPED:
    return _ ("later");
  case MO_TOPIC_TO_FIX:
    return _ ("look");
  case MO_TOPIC_OPEN:
    break;
  }
  return g_str_equal (topic->key, "goals") ? _ ("none yet") : "";
}

static void
show_line (MoAssessPage *self, Line *line, const MoAssessTopic *now)
{
  MoTopicState state =
      mo_assessment_topic_state (self->draft, line->topic, mo_assess_today (self));
  const char *words = state_words (line->topic, state);
  gboolean done = state == MO_TOPIC_ANSWERED, fix = state == MO_TOPIC_TO_FIX;
  g_autofree char *name =
      *words ? g_strdup_printf ("%s, %s", _ (line->topic->title), words)
             : g_strdup_printf (_ ("%s, not asked yet"), _ (line->topic->title));

  gtk_label_set_label (GTK_LABEL (line->words), done ? "" : words);
  gtk_widget_set_visible (line->icon, done || fix);
  gtk_image_set_from_icon_name (GTK_IMAGE (line->icon),
                                fix ? "mo-warning-symbolic" : "mo-in-time-symbolic");
  gtk_widget_remove_css_class (line->icon, fix ? "mo-ok" : "mo-late");
  gtk_widget_add_css_class (line->icon, fix ? "mo-late" : "mo-ok");
  mo_access_name (line->row, name);
  if (line->topic == now) {
    gtk_widget_add_css_class (line->row, "now");
    gtk_list_box_select_row (GTK_LIST_BOX (self->topics), GTK_LIST_BOX_ROW (line->row));
  } else {
    gtk_widget_remove_css_class (line->row, "now");
  }
}

static void
show_menu (MoAssessPage *self, const MoAssessTopic *now)
{
  g_autofree char *words =
      /* Translators: "Topic 3 of 12: Bladder". */
      g_strdup_printf (_ ("Topic %d of %u: %s"),
                       (int) (now - mo_assessment_form ()) + 1,
                       mo_assessment_topics (),
                       _ (now->title));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->topics_menu), words);
  mo_access_icon_button (self->topics_menu, words);
}

/* Read with the question: "Topic 4 of 12: Bowels, 7 answered". */
static void
say_where (MoAssessPage *self, const MoAssessTopic *now, guint done)
{
  if (!self->rows->len)
    return;
  g_autofree char *words = g_strdup_printf (_ ("Topic %d of %u: %s, %u answered"),
                                            (int) (now - mo_assessment_form ()) + 1,
                                            mo_assessment_topics (),
                                            _ (now->title),
                                            done);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (g_array_index (self->rows, MoAssessRow, 0).control),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      words,
      -1);
}

/* "Any order": progress is said in words, as one glance at a list of ticks is not for all. */
void
mo_assess_show_topics (MoAssessPage *self)
{
  const MoAssessTopic *now = NULL;
  guint done = mo_assessment_progress (self->draft, mo_assess_today (self));
  GtkListBoxRow *row;

  mo_assessment_question (self->question->key, &now);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->topics), i)); i++)
    show_line (self, g_object_get_data (G_OBJECT (row), "line"), now);
  show_menu (self, now);
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u of %u topics answered. Any order; nothing is lost if you hang up.",
                "%u of %u topics answered. Any order; nothing is lost if you hang up.",
                done),
      done,
      mo_assessment_topics ());
  gtk_label_set_label (GTK_LABEL (self->topics_note), words);
  say_where (self, now, done);
}

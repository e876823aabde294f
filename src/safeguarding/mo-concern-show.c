/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-call-time.h"
#include "safeguarding/mo-concern-lines.h"
#include "safeguarding/mo-concern-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-pieces.h"

char *
mo_concern_at (const char *utc, MoDay today)
{
  MoDay day;
  int minute;
  if (!mo_call_time_from_utc (utc, MO_ZONE, &day, &minute))
    return g_strdup (utc ? utc : "");
  g_autofree char *date = mo_day_to_short (day, today), *time = mo_call_time_words (minute);
  return g_strdup_printf ("%s %s", date, time);
}

/* ---------------------------------------------------------------------- what was noticed */

static void
add_caption (GtkWidget *box, const char *words)
{
  GtkWidget *label = mo_piece_label (words, "mo-dim");
  gtk_widget_add_css_class (label, "mo-caption");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_source (GtkWidget *box, const char *heading, const char *words)
{
  if (!words || !*words)
    return;
  gtk_box_append (GTK_BOX (box), mo_piece_label (heading, "mo-strong"));
  gtk_box_append (GTK_BOX (box), mo_piece_label (words, NULL));
}

static void
show_noticed (MoConcernPage *self)
{
  const MoConcernFile *file = self->file;
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *at = mo_concern_at (file->concern->raised_at, today);
  g_autofree char *raised =
      g_strdup_printf (_ ("Raised by %s, %s"), file->concern->raised_by, at);

  mo_piece_empty (self->noticed);
  gtk_box_append (GTK_BOX (self->noticed),
                  mo_piece_heading (_ ("What was noticed"), NULL, NULL, NULL));
  if (file->concern->danger) {
    GtkWidget *danger = mo_piece_label (_ ("In danger when it was raised"), "mo-late");
    gtk_widget_add_css_class (danger, "mo-strong");
    gtk_box_append (GTK_BOX (self->noticed), danger);
  }
  GtkWidget *words = mo_piece_label (file->words, "mo-concern-words");
  gtk_box_append (GTK_BOX (self->noticed), words);
  add_caption (self->noticed, raised);
  add_source (self->noticed, file->note_about ? file->note_about : "", file->note);
  add_source (self->noticed, _ ("Message"), file->message);
  if (file->concern->access != MO_CONCERN_ALL) {
    g_autofree char *who =
        *file->desk.leads
            ? g_strdup_printf (_ ("From here on the lead goes on: %s. You see where it stands, "
                                  "not what is written. What you know besides, tell them."),
                               file->desk.leads)
            : g_strdup (_ ("Nobody is lead yet. Name one in Preferences."));
    add_caption (self->noticed, who);
  }
}

/* ---------------------------------------------------------------------- the chronology */

static GtkWidget *
correct_button (const MoConcernLine *line, const char *at)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Correct…"));
  g_autofree char *name = g_strdup_printf (_ ("Correct the line of %s: %s"), at, line->title);
  g_autofree char *action =
      g_strdup_printf ("concern.correct(int64 %" G_GINT64_FORMAT ")", line->entry);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  mo_access_icon_button (button, name);
  mo_action_set (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_line (MoConcernPage *self, const MoConcernLine *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *at = mo_concern_at (line->at, mo_office_get_today (self->office));
  GtkWidget *when = mo_piece_label (at, "mo-dim");

  gtk_widget_add_css_class (row, "mo-card-part");
  gtk_widget_add_css_class (when, "mo-concern-when");
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (text), mo_piece_label (line->title, "mo-strong"));
  if (line->words)
    gtk_box_append (GTK_BOX (text), mo_piece_label (line->words, NULL));
  add_caption (text, line->who);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (row), when);
  gtk_box_append (GTK_BOX (row), text);
  if (line->entry && line->words && !line->corrected)
    gtk_box_append (GTK_BOX (row), correct_button (line, at));
  return row;
}

static void
show_lines (MoConcernPage *self)
{
  gboolean all = self->file->concern->access == MO_CONCERN_ALL;

  mo_piece_empty (self->lines);
  gtk_widget_set_visible (self->lines, all);
  if (!all)
    return;
  g_autoptr (GPtrArray) lines = mo_concern_lines (self->file);
  GtkWidget *heading = mo_piece_heading (_ ("What was done"),
                                         _ ("Write down…"),
                                         _ ("Write down what is new"),
                                         "concern.step('write')");
  gtk_widget_add_css_class (heading, "mo-card-head");
  gtk_box_append (GTK_BOX (self->lines), heading);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (self->lines), make_line (self, g_ptr_array_index (lines, i)));
}

/* ---------------------------------------------------------------------- all of it */

static void
show_head (MoConcernPage *self)
{
  const MoConcern *concern = self->file->concern;
  g_autofree char *title = g_strdup_printf (_ ("Concern %s"), concern->number);
  g_autofree char *sentence =
      self->file->pair ? g_strdup_printf (_ ("About %s. %s."), concern->name, self->file->pair)
                       : g_strdup_printf (_ ("About %s."), concern->name);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_widget_set_visible (self->pdf, concern->access == MO_CONCERN_ALL);
  gtk_widget_set_visible (self->paper, concern->access == MO_CONCERN_ALL);
}

void
mo_concern_page_fill (MoConcernPage *self)
{
  gboolean there = self->file != NULL;

  gtk_widget_set_visible (self->columns, there);
  gtk_widget_set_visible (self->actions, there);
  gtk_widget_set_visible (self->empty, !there);
  if (!there) {
    gtk_label_set_label (GTK_LABEL (self->title), _ ("Concern"));
    gtk_label_set_label (GTK_LABEL (self->sentence), "");
    return;
  }
  show_head (self);
  show_noticed (self);
  show_lines (self);
  mo_concern_side_fill (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All about a mentor who is to be asked, or about one summary. */
#include <glib/gi18n-lib.h>

#include "notes/mo-notes-page-private.h"
#include "widget/mo-pieces.h"
#include "widget/mo-refocus.h"

/* ---------------------------------------------------------------------- a mentor */

/* Each call with its own button: a summary may come for one of them while the mentor is on the
 * telephone. */
static void
add_calls (MoNotesPage *self, const MoNoteMentor *mentor)
{
  GtkWidget *box = mo_piece_part (self->panel);
  MoDay today = mo_office_get_today (self->office);

  for (guint i = 0; i < self->book->missing->len; i++) {
    const MoNoteMissing *call = self->book->missing->pdata[i];
    if (call->mentor_id != mentor->id)
      continue;
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
    g_autofree char *day = mo_day_to_short (call->day, today);
    g_autofree char *words =
        g_strdup_printf (_ ("Call %d with %s, %s"), call->number, call->mentee, day);
    g_autofree char *name =
        g_strdup_printf (_ ("It came: call %d with %s…"), call->number, call->mentee);
    g_autofree char *action =
        g_strdup_printf ("win.note(int64 %" G_GINT64_FORMAT ")", call->id);
    GtkWidget *label =
        mo_piece_label (words, call->standing == MO_NOTE_LATE ? "mo-soon-text" : NULL);
    gtk_widget_set_hexpand (label, TRUE);
    gtk_box_append (GTK_BOX (row), label);
    GtkWidget *came = mo_piece_button (row, _ ("It came…"), name, action);
    gtk_widget_set_hexpand (came, FALSE);
    gtk_widget_set_valign (came, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (box), row);
  }
}

static void
add_asking (MoNotesPage *self, const MoNoteMentor *mentor)
{
  GtkWidget *box = mo_piece_part (self->panel);
  const MoDigest *digest = self->digest;
  g_autofree char *rang = g_strdup_printf (_ ("Rang %s"), mentor->name);

  if (!digest || digest->mentor != mentor->id)
    return;
  if (digest->refused) {
    mo_piece_say (box, digest->refused, "mo-soon-text");
    return;
  }
  mo_piece_fact (box, _ ("Telephone"), digest->phone);
  gtk_widget_add_css_class (mo_piece_button (box, rang, rang, "notes.asked('phone')"),
                            "suggested-action");
  GtkWidget *row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Print letter…"), _ ("Print letter…"), "notes.print");
  mo_piece_button (row, _ ("Asked by letter"), _ ("Asked by letter"), "notes.asked('post')");
  row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Copy for e-mail"), _ ("Copy for e-mail"), "notes.copy");
  mo_piece_button (row, _ ("Asked by e-mail"), _ ("Asked by e-mail"), "notes.asked('email')");
  row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Letter as PDF…"), _ ("Letter as PDF…"), "notes.save-pdf");
  mo_piece_button (row, _ ("Open the mentor"), _ ("Open the mentor"), "notes.mentor");
  mo_piece_say (box, digest->missing, "mo-soon-text");
  box = mo_piece_part (self->panel);
  mo_piece_say (box, _ ("To say on the telephone"), "mo-strong");
  mo_piece_say (box, digest->spoken, "mo-message-words");
}

static void
fill_mentor (MoNotesPage *self, const MoNoteMentor *mentor)
{
  GtkWidget *box = mo_piece_part (self->panel);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *n = g_strdup_printf (
      ngettext ("%d summary has not come", "%d summaries have not come", mentor->calls),
      mentor->calls);

  mo_piece_say (box, mentor->name, "mo-title");
  mo_piece_say (box, n, "mo-dim");
  if (mentor->chased) {
    g_autofree char *day = mo_day_to_short (mentor->chased, today);
    g_autofree char *words = g_strdup_printf (_ ("Asked for them on %s %s, by %s."),
                                              day,
                                              mo_note_via_words (mentor->chased_how),
                                              mentor->chased_by);
    mo_piece_say (box, words, NULL);
  }
  add_calls (self, mentor);
  add_asking (self, mentor);
}

/* ---------------------------------------------------------------------- a summary */

static void
fill_words (MoNotesPage *self, const MoCallNote *note)
{
  GtkWidget *box = mo_piece_part (self->panel);
  g_autofree char *day = mo_day_to_long (note->day);
  g_autofree char *call =
      g_strdup_printf (_ ("Call %d with %s, %s"), note->number, note->mentor, day);

  mo_piece_say (box, note->mentee, "mo-title");
  mo_piece_say (box, call, "mo-dim");
  if (note->corrected)
    mo_piece_say (box, _ ("Another summary puts this one right."), "mo-soon-text");
  if (note->corrects)
    mo_piece_say (box, _ ("This puts an earlier summary right."), NULL);
  if (!note->hidden) {
    mo_piece_say (box, note->summary, "mo-message-words");
  } else if (self->opened == note->id) {
    mo_piece_say (box, self->opened_words, "mo-message-words");
    mo_piece_say (box, _ ("That you opened it is written down."), "mo-dim");
  } else {
    mo_piece_say (
        box,
        _ ("Marked as a concern. Only the safeguarding lead, and whoever they let in, "
           "reads its words."),
        "mo-soon-text");
    mo_piece_button (box, _ ("Show its words"), _ ("Show its words"), "notes.open");
  }
}

static void
fill_doing (MoNotesPage *self, const MoCallNote *note)
{
  GtkWidget *box = mo_piece_part (self->panel), *row;
  g_autofree char *concern =
      g_strdup_printf ("win.concern((int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT "))",
                       note->pairing,
                       note->id);
  g_autofree char *correct =
      g_strdup_printf ("win.note(int64 %" G_GINT64_FORMAT ")", note->call);

  if (!note->reviewed && note->who)
    gtk_widget_add_css_class (
        mo_piece_button (
            box, _ ("Read, nothing to do"), _ ("Read, nothing to do"), "notes.review"),
        "suggested-action");
  row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Put right…"), _ ("Put right…"), correct);
  mo_piece_button (row, _ ("Raise a concern…"), _ ("Raise a concern…"), concern);
  row = mo_piece_shared (box);
  mo_piece_button (row, _ ("Open the pair"), _ ("Open the pair"), "notes.pair");
  mo_piece_button (row, _ ("Open the mentee"), _ ("Open the mentee"), "notes.mentee");
}

static void
fill_facts (MoNotesPage *self, const MoCallNote *note)
{
  static const char *const moods[] = {
    N_ ("1 of 5, hard"), N_ ("2 of 5"), N_ ("3 of 5"), N_ ("4 of 5"), N_ ("5 of 5, very good")
  };
  GtkWidget *box = mo_piece_part (self->panel);
  MoDay today = mo_office_get_today (self->office);
  g_autofree char *came = mo_day_to_short (note->received, today),
                  *read = mo_day_to_short (note->reviewed, today);
  g_autofree char *how = g_strdup_printf ("%s, %s", came, mo_note_via_words (note->via));
  g_autofree char *by = read ? g_strdup_printf ("%s, %s", read, note->reviewed_by) : NULL;

  mo_piece_fact (box, _ ("Whose words"), mo_note_side_words (note->side));
  mo_piece_fact (box, _ ("Came"), how);
  mo_piece_fact (box, _ ("Written down by"), note->who);
  mo_piece_fact (box, _ ("Read"), by ? by : note->who ? _ ("by nobody yet") : NULL);
  if (note->mood >= 1 && note->mood <= 5)
    mo_piece_fact (box, _ ("How it felt"), _ (moods[note->mood - 1]));
}

void
mo_notes_panel_fill (MoNotesPage *self)
{
  const MoNoteMentor *mentor = mo_notes_page_mentor (self);
  const MoCallNote *note = mo_notes_page_note (self);
  g_autofree char *key = mo_refocus_key (self->panel);

  mo_piece_empty (self->panel);
  gtk_widget_set_visible (self->panel_place, mentor || note);
  if (mentor)
    fill_mentor (self, mentor);
  if (note) {
    fill_words (self, note);
    fill_doing (self, note);
    fill_facts (self, note);
  }
  if (key)
    mo_refocus (self->panel, key);
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the list of summaries, in words. */
#include <glib/gi18n-lib.h>

#include "notes/mo-notes-page-private.h"
#include "widget/mo-line-cell.h"

static const MoField fields[] = {
  MO_FIELD (INT64, MoNoteLine, id),  MO_FIELD (TEXT, MoNoteLine, title),
  MO_FIELD (TEXT, MoNoteLine, body), MO_FIELD (TEXT, MoNoteLine, under),
  MO_FIELD (TEXT, MoNoteLine, icon), MO_FIELD (TEXT, MoNoteLine, state),
  MO_FIELD (INT, MoNoteLine, level), MO_FIELD_END,
};
MO_DEFINE_RECORD (MoNoteLine, mo_note_line, fields)

struct _MoNoteRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoNoteRow, mo_note_row, MO_TYPE_ROW)

static void
mo_note_row_class_init (MoNoteRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_note_line_fields (), mo_note_line_ref, mo_note_line_unref);
}

static void
mo_note_row_init (MoNoteRow *self)
{
}

/* ---------------------------------------------------------------------- a mentor */

/* "12 days since the call", "due today", "due 15 Mar" */
static char *
mentor_state (const MoNoteMentor *mentor, MoDay today)
{
  int days = today - mentor->oldest;
  g_autofree char *due = mo_day_to_short (mentor->due, today);

  if (mentor->due > today)
    return g_strdup_printf (mentor->chased ? _ ("ask again %s") : _ ("due %s"), due);
  return g_strdup_printf (ngettext ("%d day since the call", "%d days since the call", days),
                          days);
}

/* Amber from the day on which they are asked; on the list before that, and in time. */
static int
mentor_level (const MoNoteMentor *mentor, MoDay today)
{
  if (mentor->due > today)
    return mentor->chased ? MO_LEVEL_STOPPED : MO_LEVEL_FINE;
  return mentor->standing == MO_NOTE_LATE ? MO_LEVEL_SOON : MO_LEVEL_REFUSED;
}

static char *
asked_words (const MoNoteMentor *mentor, MoDay today)
{
  if (!mentor->chased)
    return g_strdup (_ ("not asked yet"));
  g_autofree char *day = mo_day_to_short (mentor->chased, today);
  return g_strdup_printf (
      _ ("asked %s %s, %s"), day, mo_note_via_words (mentor->chased_how), mentor->chased_by);
}

static MoNoteLine *
line_of_mentor (const MoNoteMentor *mentor, MoDay today)
{
  MoNoteLine *line = mo_note_line_new ();
  g_autofree char *asked = asked_words (mentor, today);
  g_autofree char *n =
      g_strdup_printf (ngettext ("%d summary", "%d summaries", mentor->calls), mentor->calls);

  line->id = -mentor->id;
  line->title = g_strdup (mentor->name);
  line->body = g_strdup (mentor->calls_words);
  line->under = g_strdup_printf ("%s · %s", n, asked);
  line->icon = g_strdup ("mo-mentors-symbolic");
  line->state = mentor_state (mentor, today);
  line->level = mentor_level (mentor, today);
  return line;
}

/* ---------------------------------------------------------------------- a summary */

static char *
note_state (const MoCallNote *note, MoDay today)
{
  if (!note->reviewed && !note->who)
    return g_strdup (_ ("brought over"));
  if (!note->reviewed)
    return g_strdup (_ ("to read"));
  g_autofree char *day = mo_day_to_short (note->reviewed, today);
  return g_strdup_printf (_ ("read %s"), day);
}

static MoNoteLine *
line_of_note (const MoCallNote *note, MoDay today)
{
  MoNoteLine *line = mo_note_line_new ();
  g_autofree char *day = mo_day_to_short (note->day, today),
                  *came = mo_day_to_short (note->received, today);

  line->id = note->id;
  line->title = g_strdup_printf (
      _ ("%s with %s, call %d on %s"), note->mentee, note->mentor, note->number, day);
  line->body = g_strdup (note->hidden ? _ ("Marked as a concern: its words are hidden.")
                                      : note->summary);
  line->under =
      g_strdup_printf ("%s · %s %s%s%s",
                       note->corrects ? _ ("correction") : mo_note_side_words (note->side),
                       came,
                       mo_note_via_words (note->via),
                       note->who ? " · " : "",
                       note->who ? note->who : "");
  line->icon = g_strdup (note->hidden ? "mo-safeguarding-symbolic" : "mo-note-symbolic");
  line->state = note_state (note, today);
  line->level = note->reviewed || !note->who ? MO_LEVEL_FINE : MO_LEVEL_SOON;
  return line;
}

GPtrArray *
mo_note_lines_new (const MoNoteBook *book, MoNotesShown shown, MoDay today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_note_line_unref);
  if (shown == MO_NOTES_TO_COME)
    for (guint i = 0; i < book->mentors->len; i++)
      g_ptr_array_add (lines, line_of_mentor (book->mentors->pdata[i], today));
  else
    for (guint i = 0; i < book->notes->len; i++)
      g_ptr_array_add (lines, line_of_note (book->notes->pdata[i], today));
  return lines;
}

/* ---------------------------------------------------------------------- the cell */

static void
fill (GtkWidget *cell, gpointer row, gpointer user)
{
  const MoNoteLine *line = mo_row_get_record (row);
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s: %s. %s", line->title, line->state, line->body, line->under);

  mo_line_cell_set (cell, line->icon, line->title, line->body, line->under, spoken);
  mo_state_label_set_icon (mo_line_cell_get_state (cell),
                           line->level,
                           line->level == MO_LEVEL_REFUSED ? "mo-note-symbolic" : NULL,
                           line->state);
}

GtkListItemFactory *
mo_note_line_factory (void)
{
  return mo_line_cell_factory (fill, NULL);
}

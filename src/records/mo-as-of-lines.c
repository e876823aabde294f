/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "records/mo-as-of-lines.h"

#include "core/mo-pairing-rules.h"
#include "core/mo-referral-rules.h"
#include "widget/mo-state-row.h"

static const MoField line_fields[] = {
  MO_FIELD (INT64, MoThenLine, id),   MO_FIELD (TEXT, MoThenLine, title),
  MO_FIELD (TEXT, MoThenLine, under), MO_FIELD (TEXT, MoThenLine, state),
  MO_FIELD (INT, MoThenLine, level),  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoThenLine, mo_then_line, line_fields)

struct _MoThenRow {
  MoRow parent_instance;
};
G_DEFINE_FINAL_TYPE (MoThenRow, mo_then_row, MO_TYPE_ROW)

static void
mo_then_row_class_init (MoThenRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_then_line_fields (), mo_then_line_ref, mo_then_line_unref);
}

static void
mo_then_row_init (MoThenRow *self)
{
}

/* ---------------------------------------------------------------------- lines */

static MoThenLine *
waiting_line (const MoWaiting *one, MoDay day)
{
  MoThenLine *line = mo_then_line_new ();
  g_autofree char *received = mo_day_to_short (one->received, day);
  line->id = one->id;
  line->title = g_strdup_printf ("%s · %s", one->name, one->number);
  line->under = g_strdup_printf (ngettext ("%s; received %s; had waited %d day",
                                           "%s; received %s; had waited %d days",
                                           one->days),
                                 mo_referral_state_words (one->state),
                                 received ? received : "—",
                                 one->days);
  line->state = g_strdup (one->due_words);
  line->level = one->level;
  return line;
}

static MoThenLine *
match_line (const MoPairView *one, MoDay day)
{
  MoThenLine *line = mo_then_line_new ();
  g_autofree char *last = mo_day_to_short (one->last_done, day);
  line->id = one->id;
  line->title = g_strdup_printf (_ ("%s and %s"), one->mentee, one->mentor);
  line->under =
      last ? g_strdup_printf (
                 _ ("%d of %d calls, the last on %s"), one->done, one->limit + one->extra, last)
           : g_strdup (_ ("No call had taken place"));
  line->state = g_strdup (mo_pairing_state_words (one->state));
  line->level = MO_LEVEL_FINE;
  return line;
}

static MoThenLine *
figure_line (const MoFigureThen *one)
{
  MoThenLine *line = mo_then_line_new ();
  line->id = one->which + 1;
  line->title = g_strdup_printf ("%s: %s", one->name, one->then);
  line->under =
      one->changed
          ? g_strdup_printf (_ ("%s. The same days are told now as %s."), one->code, one->now)
          : g_strdup_printf (_ ("%s. Told the same now."), one->code);
  line->state = g_strdup (one->changed ? _ ("since corrected") : _ ("unchanged"));
  line->level = one->changed ? MO_LEVEL_SOON : MO_LEVEL_FINE;
  return line;
}

GPtrArray *
mo_then_lines (const MoAsOfLook *look, MoThen which)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mo_then_line_unref);
  const GPtrArray *from = which == MO_THEN_WAITING   ? look->waiting
                          : which == MO_THEN_MATCHES ? look->pairs
                                                     : look->figures;
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (lines,
                     which == MO_THEN_WAITING   ? waiting_line (from->pdata[i], look->day)
                     : which == MO_THEN_MATCHES ? match_line (from->pdata[i], look->day)
                                                : figure_line (from->pdata[i]));
  return lines;
}

/* ---------------------------------------------------------------------- rows */

static void
fill_row (GtkWidget *box, gpointer item)
{
  const MoThenLine *line = mo_row_get_record (item);
  mo_state_row_set (box, line->title, line->under, line->level, line->state ? line->state : "");
}

GtkListItemFactory *
mo_then_factory_new (void)
{
  return mo_state_row_factory_new (fill_row);
}

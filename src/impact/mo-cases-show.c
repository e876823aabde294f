/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a case, and what its figure is. */
#include <glib/gi18n-lib.h>

#include "core/mo-column-words.h"
#include "core/mo-mentor-rules.h"
#include "core/mo-pairing-rules.h"
#include "core/mo-referral-rules.h"
#include "impact/mo-cases-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-pieces.h"

struct _MoCaseRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoCaseRow, mo_case_row, MO_TYPE_ROW)

static void
mo_case_row_class_init (MoCaseRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_case_name_fields (), mo_case_name_ref, mo_case_name_unref);
}

static void
mo_case_row_init (MoCaseRow *self)
{
}

/* ---------------------------------------------------------------------- rows */

static const char *
strand_words (const char *strand)
{
  if (g_strcmp0 (strand, "family") == 0)
    return _ ("Family strand");
  return g_strcmp0 (strand, "both") == 0 ? _ ("both strands") : _ ("SCI strand");
}

static const char *
state_words (MoCaseKind kind, const char *state)
{
  if (kind == MO_CASE_MENTOR)
    return mo_mentor_way_words (state);
  return kind == MO_CASE_PAIR ? mo_pairing_state_words (state)
                              : mo_referral_state_words (state);
}

static char *
day_words (MoCaseKind kind, const char *day)
{
  if (kind == MO_CASE_MENTOR)
    return g_strdup_printf (_ ("applied %s"), day);
  return kind == MO_CASE_PAIR ? g_strdup_printf (_ ("drafted %s"), day)
                              : g_strdup_printf (_ ("received %s"), day);
}

static char *
line_of (MoCaseKind kind, const MoCaseName *one, MoDay today)
{
  g_autofree char *day = mo_day_to_short (one->day, today);
  g_autofree char *words = day ? day_words (kind, day) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (one->number)
    parts[n++] = one->number;
  parts[n++] = strand_words (one->strand);
  parts[n] = words;
  return g_strjoinv (" · ", (char **) parts);
}

static void
make_row (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12),
            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3),
            *state = mo_piece_label ("", "mo-dim");

  gtk_box_append (GTK_BOX (words), mo_piece_label ("", "mo-strong"));
  gtk_box_append (GTK_BOX (words), mo_piece_label ("", "mo-dim"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (words), "mo-caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (state), 1);
  gtk_label_set_justify (GTK_LABEL (state), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap_mode (GTK_LABEL (state), PANGO_WRAP_WORD);
  gtk_label_set_width_chars (GTK_LABEL (state), 12);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), state);
  gtk_list_item_set_child (item, row);
}

static void
fill_row (GtkListItemFactory *factory, GtkListItem *item, MoCasesPage *page)
{
  GtkWidget *box = gtk_list_item_get_child (item), *words = gtk_widget_get_first_child (box);
  const MoCaseName *one = mo_row_get_record (gtk_list_item_get_item (item));
  if (!page->found)
    return;
  MoCaseKind kind = mo_figure_infos ()[page->found->which].cases;
  const char *state = state_words (kind, one->state);
  g_autofree char *name = one->mentor
                              ? g_strdup_printf (_ ("%s and %s"), one->name, one->mentor)
                              : g_strdup (one->name);
  g_autofree char *line = line_of (kind, one, mo_office_get_today (page->office));
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, line, state);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), line);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), state);
  mo_access_row (box, spoken);
}

GtkListItemFactory *
mo_cases_factory_new (MoCasesPage *page)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (make_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (fill_row), page);
  return factory;
}

/* ---------------------------------------------------------------------- the figure */

static void
say (MoCasesPage *self, const char *label, const char *words)
{
  if (!words || !*words)
    return;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (part), mo_piece_label (label, "mo-dim"));
  gtk_widget_add_css_class (gtk_widget_get_first_child (part), "mo-caption");
  gtk_box_append (GTK_BOX (part), mo_piece_label (words, NULL));
  gtk_box_append (GTK_BOX (self->facts), part);
}

static char *
about (const MoFigureCases *found)
{
  g_autofree char *period = mo_period_words (&found->ask.period);
  const char *strand = found->ask.strand == MO_STRAND_BOTH  ? _ ("both strands")
                       : found->ask.strand == MO_STRAND_SCI ? _ ("SCI strand")
                                                            : _ ("Family strand");
  g_autoptr (GString) words = g_string_new (period);

  g_string_append_printf (words, ", %s", strand);
  if (found->ask.group != MO_GROUP_NONE) {
    g_autofree char *value = mo_group_value_words (found->ask.group, found->ask.value);
    g_string_append_printf (words, ", %s", value);
  }
  if (found->ask.ranged && found->ask.least == found->ask.most)
    g_string_append_printf (words, _ (", only %d"), found->ask.least);
  else if (found->ask.ranged)
    g_string_append_printf (words, _ (", only %d to %d"), found->ask.least, found->ask.most);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_definition (MoCasesPage *self, const MoFigureInfo *info)
{
  g_autofree char *code = mo_provenance_write (self->found->which, &self->found->ask);
  g_autofree char *source = mo_column_sources (info->source);

  mo_piece_empty (self->facts);
  say (self, _ ("What it is"), _ (info->definition));
  say (self, info->denominator ? _ ("Counted") : _ ("What is counted"), _ (info->numerator));
  say (self, _ ("Out of"), info->denominator ? _ (info->denominator) : NULL);
  say (self, _ ("Who could be counted"), info->coverage ? _ (info->coverage) : NULL);
  say (self, _ ("Still open"), info->censoring ? _ (info->censoring) : NULL);
  say (self, _ ("Where it comes from"), source);
  say (self, _ ("Its code on paper"), code);
}

void
mo_cases_show_figure (MoCasesPage *self)
{
  const MoFigureCases *found = self->found;
  const MoFigureInfo *info = &mo_figure_infos ()[found->which];
  g_autofree char *title = g_strdup_printf ("%s · %s", _ (info->name), info->code),
                  *sentence = about (found),
                  *figure =
                      mo_figure_words (found->which, &found->figure, &found->policy, FALSE),
                  *before =
                      mo_figure_words (found->which, &found->before, &found->policy, FALSE),
                  *basis =
                      mo_figure_basis (found->which, &found->figure, &found->policy, FALSE);
  MoFigureChange change;
  g_autofree char *judged =
      mo_figure_compare (found->which, &found->figure, &found->before, &found->policy, &change)
          ? g_strdup_printf (
                "%s %s: ", mo_figure_change_sign (&change), mo_figure_change_words (&change))
          : g_strdup ("");
  g_autofree char *compare = g_strdup_printf (
                      _ ("%s%s on the same days a year before"), judged, before),
                  *counted = g_strdup_printf (_ ("Counted: %u"), found->counted->len),
                  *missing = g_strdup_printf (_ ("Not counted: %u"), found->missing->len);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->figure, figure);
  gtk_label_set_label (self->compare, compare);
  gtk_label_set_label (self->basis, basis);
  gtk_widget_set_visible (GTK_WIDGET (self->basis), *basis);
  gtk_button_set_label (GTK_BUTTON (self->counted), counted);
  gtk_button_set_label (GTK_BUTTON (self->missing), missing);
  show_definition (self, info);
}

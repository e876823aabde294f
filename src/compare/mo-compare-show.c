/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compare/mo-compare-page-private.h"

/* ---------------------------------------------------------------------- the foot */

static void
set_line (GtkWidget *label, const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

static void
fill_foot (MoComparePage *self, gboolean stacked)
{
  gboolean blind = mo_blind_is_on (self->office);
  g_autofree char *unknown = mo_compare_unknown_words (self->compare, blind);
  g_autofree char *rules = mo_compare_rules_words (self->compare);

  set_line (self->unknown, unknown);
  set_line (self->rules, rules);
  gtk_label_set_xalign (GTK_LABEL (self->rules), stacked ? 0 : 1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot),
                                  stacked ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
}

/* ---------------------------------------------------------------------- the whole */

static const char *
title_words (MoComparePage *self)
{
  switch (self->compare ? self->compare->mentors->len : 0) {
  case 2:
    return _ ("Compare two mentors");
  case 3:
    return _ ("Compare three mentors");
  default:
    return _ ("Compare mentors");
  }
}

static void
fill_head (MoComparePage *self, gboolean narrow)
{
  const MoCompare *compare = self->compare;
  g_autofree char *name =
      compare ? mo_compare_person_name (compare, mo_blind_is_on (self->office)) : NULL;
  g_autofree char *sentence =
      !compare ? NULL
      : mo_blind_is_on (self->office)
          ? g_strdup_printf (ngettext ("For %s, waiting %d day. Names are hidden. %s",
                                       "For %s, waiting %d days. Names are hidden. %s",
                                       compare->days),
                             name,
                             compare->days,
                             compare->weights)
          : g_strdup_printf (ngettext ("For %s, %s, waiting %d day. %s",
                                       "For %s, %s, waiting %d days. %s",
                                       compare->days),
                             name,
                             compare->number,
                             compare->days,
                             compare->weights);

  gtk_label_set_label (GTK_LABEL (self->title), title_words (self));
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence ? sentence : "");
  gtk_widget_set_visible (self->actions, compare != NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->hide), mo_blind_is_on (self->office));
}

/* Where the focus stands within heads or rows, so that it is there again once they are new. */
typedef struct {
  GtkWidget *within; /* heads or rows; NULL: elsewhere */
  int row;
} Standing;

static Standing
where_it_stands (MoComparePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, self->heads))
    return (Standing){ self->heads, 0 };
  if (row && gtk_widget_is_ancestor (row, self->rows))
    return (Standing){ self->rows, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) };
  return (Standing){ NULL, 0 };
}

static void
stand_again (Standing standing)
{
  if (!standing.within)
    return;
  if (GTK_IS_LIST_BOX (standing.within))
    gtk_widget_grab_focus (GTK_WIDGET (
        gtk_list_box_get_row_at_index (GTK_LIST_BOX (standing.within), standing.row)));
  else
    gtk_widget_child_focus (standing.within, GTK_DIR_TAB_FORWARD);
}

static void
fill_card (MoComparePage *self, gboolean stacked)
{
  Standing standing = where_it_stands (self);

  for (int i = 0; i < MO_COMPARE_COLUMNS; i++) {
    g_clear_object (&self->columns[i]);
    self->columns[i] =
        gtk_size_group_new (stacked ? GTK_SIZE_GROUP_NONE : GTK_SIZE_GROUP_HORIZONTAL);
  }
  mo_compare_page_fill_heads (self, stacked);
  mo_compare_page_fill_rows (self, stacked);
  fill_foot (self, stacked);
  stand_again (standing);
}

void
mo_compare_page_fill (MoComparePage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean stacked = width < MO_WIDTH_MIDDLE;

  if (!self->office)
    return;
  fill_head (self, stacked);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions),
                                  width < MO_WIDTH_NARROW ? GTK_ORIENTATION_VERTICAL
                                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->empty, !self->ask);
  gtk_widget_set_visible (self->card, self->compare != NULL);
  if (self->compare)
    fill_card (self, stacked);
}

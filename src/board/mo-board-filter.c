/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "board/mo-board-private.h"
#include "core/mo-people-filter.h"
#include "core/mo-young-rules.h"
#include "widget/mo-access.h"
#include "widget/mo-wrap.h"

/* Who of the board is shown: choices that combine, in a row that opens under the head. */

static guint
chosen (GtkDropDown *list)
{
  return gtk_drop_down_get_selected (list);
}

static MoPeopleFilter
filter_of (MoBoardPage *self)
{
  return (MoPeopleFilter){ .strand = chosen (self->strand),
                           .band = chosen (self->band),
                           .time = chosen (self->time),
                           .whose = chosen (self->whose),
                           .age = chosen (self->age),
                           .fold = self->search_fold };
}

/* mentor: whose name may be what was looked for, or NULL. */
gboolean
mo_board_page_fits (MoBoardPage *self, const MoBoardPerson *person, const MoBoardMentor *mentor)
{
  MoPeopleFilter filter = filter_of (self);
  g_autofree char *both = mentor && self->search_fold
                              ? g_strdup_printf ("%s %s", person->fold, mentor->fold)
                              : NULL;
  MoPeopleFacts facts = {
    .family = g_str_equal (person->strand, "family"),
    .young = mo_rule_is_young (person->born, person->young, self->board->today),
    .mine = person->mine,
    .anybodys = person->owner != 0,
    .level = person->side.level_upper,
    .week = &person->side.week,
    .fold = both ? both : person->fold,
  };
  return mo_people_filter_fits (&filter, &facts);
}

gboolean
mo_board_page_is_filtered (MoBoardPage *self)
{
  MoPeopleFilter filter = filter_of (self);
  return mo_people_filter_count (&filter) > 0;
}

/* The button says how many choices are made in the row that it opens. */
static void
say_count (MoBoardPage *self)
{
  MoPeopleFilter filter = filter_of (self);
  filter.strand = MO_STRAND_ANY; /* stands beside it */
  int n = mo_people_filter_count (&filter);
  g_autofree char *words = n ? g_strdup_printf (_ ("Filter (%d)"), n) : g_strdup (_ ("Filter"));
  gtk_label_set_label (self->filter_words, words);
  mo_access_icon_button (GTK_WIDGET (self->filter_toggle), words);
  gtk_widget_set_sensitive (self->forget, mo_board_page_is_filtered (self));
}

void
mo_board_page_filter_chosen (MoBoardPage *self)
{
  say_count (self);
  mo_board_page_show_board (self);
}

void
mo_board_page_searched (MoBoardPage *self)
{
  g_autofree char *fold = mo_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_free (self->search_fold);
  self->search_fold = *g_strstrip (fold) ? g_strdup (fold) : NULL;
  mo_board_page_filter_chosen (self);
}

void
mo_board_page_filter_toggled (MoBoardPage *self)
{
  gboolean on = gtk_toggle_button_get_active (self->filter_toggle);
  gtk_widget_set_visible (self->filters, on);
  if (on)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
mo_board_page_forget_filters (MoBoardPage *self)
{
  GtkDropDown *lists[] = { self->strand, self->band, self->time, self->whose, self->age };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_drop_down_set_selected (lists[i], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (gtk_widget_get_mapped (self->filters))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
mo_board_page_set_up_filters (MoBoardPage *self)
{
  gtk_widget_set_layout_manager (self->filters, mo_wrap_new (6));
  mo_access_drop_down (self->strand, _ ("Strand"));
  mo_access_drop_down (self->band, _ ("Level of injury"));
  mo_access_drop_down (self->time, _ ("Hours"));
  mo_access_drop_down (self->whose, _ ("Whose"));
  mo_access_drop_down (self->age, _ ("Age"));
  mo_access_name (GTK_WIDGET (self->search), _ ("Find on the board"));
  say_count (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ten/mo-quotes-page.h"

#include <glib/gi18n-lib.h>

#include "ten/mo-quotes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoQuotesPage, mo_quotes_page, GTK_TYPE_WIDGET)

/* Of the drop-down: how far they may reach today; the last shows all. */
static const char *const reaches[] = { "inside", "funders", "public" };

const MoFeeling *
mo_quotes_chosen (MoQuotesPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  return row ? mo_row_get_record (row) : NULL;
}

GPtrArray *
mo_quotes_shown (MoQuotesPage *self)
{
  guint reach = gtk_drop_down_get_selected (self->reach);
  if (reach < G_N_ELEMENTS (reaches))
    return mo_quotes_usable (self->all, reaches[reach], mo_office_get_today (self->office));
  return g_ptr_array_ref (self->all);
}

/* ---------------------------------------------------------------------- showing */

static void
show_panel (MoQuotesPage *self)
{
  const MoFeeling *quote = mo_quotes_chosen (self);
  MoDay today = mo_office_get_today (self->office);

  gtk_widget_set_visible (self->panel, quote != NULL);
  if (!quote)
    return;
  g_autofree char *words = g_strdup_printf ("“%s”", quote->comment ? quote->comment : "");
  g_autofree char *from = mo_quote_from_words (quote);
  g_autofree char *how = mo_quote_state_words (quote, today);
  g_autofree char *state =
      g_strdup_printf ("%s, %s", quote->scope_words ? quote->scope_words : "", how);
  g_autofree char *on = mo_day_to_words (quote->quote_on, MO_PRECISION_DAY);
  const char *by = mo_quote_how_words (quote->quote_how);
  g_autofree char *agreed =
      by && quote->quote_by
          ? g_strdup_printf (_ ("Agreed %s with %s, %s."), by, quote->quote_by, on)
          : g_strdup (_ ("It is not on record how it was agreed."));
  g_autofree char *score =
      g_strdup_printf (_ ("%s: %s"), from, mo_feeling_score_words (quote->score));
  gtk_label_set_label (GTK_LABEL (self->name), quote->name);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_label_set_label (GTK_LABEL (self->agreed), agreed);
  gtk_label_set_label (GTK_LABEL (self->score), score);
  /* what is hidden keeps no focus: it stays beside what was done */
  if (quote->ended != MO_DAY_NONE && gtk_widget_has_focus (self->end_button))
    gtk_widget_child_focus (self->panel, GTK_DIR_TAB_BACKWARD);
  gtk_widget_set_visible (self->end_button, quote->ended == MO_DAY_NONE);
}

static void
say_empty (MoQuotesPage *self)
{
  MoEmptyPage *empty = MO_EMPTY_PAGE (self->empty);
  gboolean any = self->all->len > 0;
  mo_empty_page_set_title (empty, any ? _ ("None may be used so") : _ ("No quotes yet"));
  mo_empty_page_set_why (
      empty,
      any ? _ ("No words may reach as far today. Choose another reach, or ask whether theirs "
               "may be used again.")
          : _ ("When somebody is asked how the mentoring feels, say there whether their words "
               "may be quoted. They are listed here."));
}

static void
paint (MoQuotesPage *self)
{
  if (!self->all)
    return;
  g_autoptr (GPtrArray) shown = mo_quotes_shown (self);
  MoDay today = mo_office_get_today (self->office);
  g_autoptr (GPtrArray) usable = mo_quotes_usable (self->all, "inside", today);
  g_autofree char *words = g_strdup_printf (ngettext ("%u quote may be used today, of %u.",
                                                      "%u quotes may be used today, of %u.",
                                                      usable->len),
                                            usable->len,
                                            self->all->len);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u shown", "%u shown", shown->len), shown->len);

  mo_rows_sync (self->rows, MO_TYPE_QUOTE_ROW, shown);
  gtk_label_set_label (GTK_LABEL (self->sentence), words);
  gtk_label_set_label (GTK_LABEL (self->shown), count);
  gtk_widget_set_visible (self->list_place, shown->len > 0);
  gtk_widget_set_visible (self->empty, shown->len == 0);
  gtk_widget_set_visible (self->save_button, shown->len > 0);
  say_empty (self);
  show_panel (self);
}

static void
found (gpointer page, gpointer all)
{
  MoQuotesPage *self = page;
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;
  paint (self);
}

static const MoPageReadKind reading = {
  .job = mo_store_list_quotes_job,
  .tables = "sentiment person mentor term",
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
  .show = found,
};

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoQuotesPage *self)
{
  gboolean wide = !self->width || mo_width_bin_get_width (self->width) >= MO_WIDTH_MIDDLE;
  GtkWidget *boxes[] = { self->head, self->columns, self->filters };
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (boxes[i]),
                                    wide ? GTK_ORIENTATION_HORIZONTAL
                                         : GTK_ORIENTATION_VERTICAL);
}

static void
mo_quotes_page_root (GtkWidget *widget)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (widget);
  GTK_WIDGET_CLASS (mo_quotes_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_quotes_page_unroot (GtkWidget *widget)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_quotes_page_parent_class)->unroot (widget);
}

static gboolean
mo_quotes_page_grab_focus (GtkWidget *widget)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (widget);
  return gtk_widget_child_focus (self->filters, GTK_DIR_TAB_FORWARD);
}

static void
mo_quotes_page_dispose (GObject *object)
{
  MoQuotesPage *self = MO_QUOTES_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->reading, mo_page_read_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_quotes_page_parent_class)->dispose (object);
}

GtkWidget *
mo_quotes_page_new (MoOffice *office)
{
  MoQuotesPage *self = g_object_new (MO_TYPE_QUOTES_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->reading);
  return GTK_WIDGET (self);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, reach);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, name);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, words);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, state);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, agreed);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, score);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, end_button);
  gtk_widget_class_bind_template_child (widget_class, MoQuotesPage, save_button);
}

static void
mo_quotes_page_class_init (MoQuotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_quotes_page_dispose;
  widget_class->root = mo_quotes_page_root;
  widget_class->unroot = mo_quotes_page_unroot;
  widget_class->grab_focus = mo_quotes_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/ten/mo-quotes-page.ui");
  bind_children (widget_class);
  mo_quotes_class_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mo_quotes_page_init (MoQuotesPage *self)
{
  const char *const words[] = { _ ("May be used today"),
                                _ ("May reach funders today"),
                                _ ("May be used anywhere today"),
                                _ ("All, also those that ended"),
                                NULL };
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_QUOTE_ROW);
  self->choice = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  g_object_unref (self->choice); /* the view keeps it */
  mo_quotes_list_start (self);
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  gtk_drop_down_set_model (self->reach, G_LIST_MODEL (list));
  mo_access_drop_down (self->reach, _ ("Which quotes"));
  g_signal_connect_object (
      self->choice, "notify::selected-item", G_CALLBACK (show_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->reach, "notify::selected", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
}

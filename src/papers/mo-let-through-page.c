/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-let-through-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "model/mo-relay-jobs.h"
#include "model/mo-row.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"

#define MO_TYPE_LET_THROUGH_ROW (mo_let_through_row_get_type ())
G_DECLARE_FINAL_TYPE (MoLetThroughRow, mo_let_through_row, MO, LET_THROUGH_ROW, MoRow)

struct _MoLetThroughRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoLetThroughRow, mo_let_through_row, MO_TYPE_ROW)

static void
mo_let_through_row_class_init (MoLetThroughRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass),
                     mo_relay_override_fields (),
                     mo_relay_override_ref,
                     mo_relay_override_unref);
}

static void
mo_let_through_row_init (MoLetThroughRow *self)
{
}

struct _MoLetThroughPage {
  GtkWidget parent_instance;

  MoOffice *office; /* of the reading, for today */
  MoPageRead *reading;
  GListStore *rows;

  /* of the template */
  GtkWidget *content, *empty, *scroller;
  GtkLabel *sentence;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (MoLetThroughPage, mo_let_through_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- a row */

#define LINES 3 /* the pair, what was found, the reason */

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  static const char *const css[LINES] = { "mo-person-name", "mo-late", "mo-dim" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  for (int i = 0; i < LINES; i++) {
    GtkWidget *label = gtk_label_new (NULL);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_widget_add_css_class (label, css[i]);
    gtk_box_append (GTK_BOX (box), label);
  }
  gtk_widget_add_css_class (box, "mo-way-row");
  gtk_list_item_set_child (item, box);
}

static const char *
kind_words (const char *kind)
{
  return g_str_equal (kind, MO_RELAY_MESSAGE)  ? _ ("message")
         : g_str_equal (kind, MO_RELAY_BRIEF)  ? _ ("brief")
         : g_str_equal (kind, MO_RELAY_LETTER) ? _ ("letter")
         : g_str_equal (kind, MO_RELAY_NOTE)   ? _ ("note")
                                               : _ ("calendar");
}

/* "12 Mar, Priya Nair: the surgery asked for it" */
static char *
reason_words (const MoRelayOverride *it, MoDay today)
{
  g_autofree char *day = g_strndup (it->at, 10);
  g_autofree char *short_day = mo_day_to_short (mo_day_from_iso (day), today);
  return g_strdup_printf (_ ("%s, %s: %s"), short_day, it->who, it->reason);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, MoLetThroughPage *self)
{
  const MoRelayOverride *it = mo_row_get_record (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item), *line = gtk_widget_get_first_child (box);
  g_auto (GStrv) pieces = g_strsplit (it->found, "\n", -1);
  g_autofree char *found = g_strjoinv (" · ", pieces);
  g_autofree char *pair = g_strdup_printf ("%s · %s", it->pair, kind_words (it->kind));
  g_autofree char *reason = reason_words (it, mo_office_get_today (self->office));
  g_autofree char *spoken = g_strjoin (", ", pair, found, reason, NULL);
  const char *const words[LINES] = { pair, found, reason };

  for (int i = 0; i < LINES; i++, line = gtk_widget_get_next_sibling (line))
    gtk_label_set_label (GTK_LABEL (line), words[i]);
  mo_access_row (box, spoken);
}

static void
activated (GtkListView *list, guint position, MoLetThroughPage *self)
{
  g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  const MoRelayOverride *it = mo_row_get_record (row);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pairing", "x", it->pairing);
}

/* ---------------------------------------------------------------------- reading */

static void
found (gpointer page, gpointer answer)
{
  MoLetThroughPage *self = page;
  g_autoptr (GPtrArray) all = answer;
  g_autofree char *sentence =
      all->len ? g_strdup_printf (ngettext ("%u time, with its reason, the newest first.",
                                            "%u times, with the reason, the newest first.",
                                            all->len),
                                  all->len)
               : g_strdup (_ ("Details of one side that were passed to the other."));

  mo_rows_sync (self->rows, MO_TYPE_LET_THROUGH_ROW, all);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->empty, all->len == 0);
  gtk_widget_set_visible (self->scroller, all->len > 0);
}

static const MoPageReadKind reading = {
  .job = mo_relay_overrides_job,
  .tables = "relay_override person pairing",
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
  .show = found,
};

/* ---------------------------------------------------------------------- the page */

static gboolean
mo_let_through_page_grab_focus (GtkWidget *widget)
{
  MoLetThroughPage *self = MO_LET_THROUGH_PAGE (widget);
  return gtk_widget_get_visible (self->scroller) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

GtkWidget *
mo_let_through_page_new (MoOffice *office)
{
  MoLetThroughPage *self = g_object_new (MO_TYPE_LET_THROUGH_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->reading);
  return GTK_WIDGET (self);
}

static void
mo_let_through_page_dispose (GObject *object)
{
  MoLetThroughPage *self = MO_LET_THROUGH_PAGE (object);

  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_let_through_page_parent_class)->dispose (object);
}

static void
mo_let_through_page_class_init (MoLetThroughPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_let_through_page_dispose;
  widget_class->grab_focus = mo_let_through_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/papers/mo-let-through-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoLetThroughPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoLetThroughPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoLetThroughPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MoLetThroughPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoLetThroughPage, list);
}

static void
mo_let_through_page_init (MoLetThroughPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_ROW);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  gtk_list_view_set_factory (self->list, factory);
  g_autoptr (GtkSelectionModel) model =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, model);
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect (self->list, "activate", G_CALLBACK (activated), self);
}

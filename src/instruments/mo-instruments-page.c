/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "instruments/mo-instruments-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-form-written.h"
#include "instruments/mo-instruments-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoInstrumentsPage, mo_instruments_page, GTK_TYPE_WIDGET)

MoInstrument *
mo_instruments_page_chosen (MoInstrumentsPage *self)
{
  for (guint i = 0; self->shown && i < self->shown->instruments->len; i++) {
    MoInstrument *one = self->shown->instruments->pdata[i];
    if (g_strcmp0 (one->code, self->chosen) == 0)
      return one;
  }
  return NULL;
}

/* ---------------------------------------------------------------------- reading */

static void
show (gpointer page, gpointer answer)
{
  MoInstrumentsPage *self = page;
  gboolean first = self->shown == NULL;

  g_clear_pointer (&self->shown, mo_instruments_free);
  self->shown = answer;
  if (!mo_instruments_page_chosen (self)) {
    const MoInstrument *top = self->shown->instruments->pdata[0];
    g_free (self->chosen);
    self->chosen = g_strdup (top->code);
  }
  mo_instruments_page_fill (self);
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const MoPageReadKind reading = {
  .job = mo_store_list_instruments_job,
  .tables = "measure measure_version response",
  .free_answer = (GDestroyNotify) mo_instruments_free,
  .show = show,
};

static void
row_selected (MoInstrumentsPage *self, GtkListBoxRow *row)
{
  const char *code = row ? g_object_get_data (G_OBJECT (row), "mo-code") : NULL;
  if (self->filling || !code || g_strcmp0 (code, self->chosen) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (code);
  mo_instruments_page_show_chosen (self);
}

/* ---------------------------------------------------------------------- writing */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormWriting) writing = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_writing_done (writing, error); /* the news of it shows it */
}

void
mo_instruments_page_write (MoInstrumentsPage *self, MoInstrumentAsk *ask, GtkWindow *form)
{
  mo_office_write (self->office,
                   "",
                   mo_store_change_instrument_job,
                   ask,
                   mo_instrument_ask_free,
                   g_free,
                   NULL,
                   written,
                   mo_form_writing_new (self, form));
}

/* ---------------------------------------------------------------------- actions */

static void
words (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_instruments_page_ask_words (MO_INSTRUMENTS_PAGE (widget));
}

static void
licence (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_instruments_page_ask_licence (MO_INSTRUMENTS_PAGE (widget));
}

static void
new_set (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_instruments_page_ask_new (MO_INSTRUMENTS_PAGE (widget));
}

static void
use (GtkWidget *widget, const char *action, GVariant *value)
{
  MoInstrumentsPage *self = MO_INSTRUMENTS_PAGE (widget);
  const MoInstrument *chosen = mo_instruments_page_chosen (self);
  if (!chosen)
    return;
  g_autoptr (MoInstrument) it = mo_instrument_new ();
  mo_fields_copy (mo_instrument_fields (), it, chosen, sizeof *it);
  it->in_use = !chosen->in_use;
  mo_instruments_page_write (self, mo_instrument_ask_new (MO_INSTRUMENT_USE, it), NULL);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoInstrumentsPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  gboolean narrow = bin && mo_width_bin_get_width (bin) < MO_WIDTH_MIDDLE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
}

static void
mo_instruments_page_map (GtkWidget *widget)
{
  MoWidthBin *bin = mo_width_bin_find (widget);
  if (bin && !g_signal_handler_find (
                 bin, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, arrange, widget))
    g_signal_connect_object (
        bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_INSTRUMENTS_PAGE (widget));
  GTK_WIDGET_CLASS (mo_instruments_page_parent_class)->map (widget);
}

static gboolean
mo_instruments_page_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (MO_INSTRUMENTS_PAGE (widget)->list);
  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
mo_instruments_page_dispose (GObject *object)
{
  MoInstrumentsPage *self = MO_INSTRUMENTS_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->shown, mo_instruments_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_instruments_page_parent_class)->dispose (object);
}

static void
mo_instruments_page_class_init (MoInstrumentsPageClass *klass)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (MoInstrumentsPage, name) }
    CHILD (content),
    CHILD (body),
    CHILD (detail),
    CHILD (facts),
    CHILD (items),
    CHILD (versions),
    CHILD (versions_heading),
    CHILD (words),
    CHILD (licence),
    CHILD (use),
    CHILD (title),
    CHILD (line),
    CHILD (state),
    CHILD (list),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_instruments_page_dispose;
  widget_class->map = mo_instruments_page_map;
  widget_class->grab_focus = mo_instruments_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/instruments/mo-instruments-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_install_action (widget_class, "instruments.words", NULL, words);
  gtk_widget_class_install_action (widget_class, "instruments.licence", NULL, licence);
  gtk_widget_class_install_action (widget_class, "instruments.use", NULL, use);
  gtk_widget_class_install_action (widget_class, "instruments.new", NULL, new_set);
}

static void
mo_instruments_page_init (MoInstrumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_access_name (GTK_WIDGET (self->list), _ ("Instruments"));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_object (
      self->list, "row-selected", G_CALLBACK (row_selected), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mo_instruments_page_new (MoOffice *office)
{
  MoInstrumentsPage *self = g_object_new (MO_TYPE_INSTRUMENTS_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->read);
  return GTK_WIDGET (self);
}

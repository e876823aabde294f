/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "impact/mo-impact-private.h"
#include "store/mo-figure-cases.h"
#include "widget/mo-access.h"
#include "widget/mo-width-bin.h"

G_DEFINE_FINAL_TYPE (MoImpactPage, mo_impact_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static gpointer
ask (gpointer page)
{
  MoImpactPage *self = page;
  static const MoStrand strands[] = { MO_STRAND_BOTH, MO_STRAND_SCI, MO_STRAND_FAMILY };
  guint strand = gtk_drop_down_get_selected (self->strand),
        period = gtk_drop_down_get_selected (self->period);

  return mo_impact_ask_new (period < self->codes->len ? self->codes->pdata[period] : NULL,
                            strands[MIN (strand, G_N_ELEMENTS (strands) - 1)]);
}

/* The views let go of the old plots before those go. */
static void
show (gpointer page, gpointer answer)
{
  MoImpactPage *self = page;
  g_autoptr (MoImpactAnswer) old = self->answer;

  self->answer = answer;
  mo_impact_show (self);
  gtk_widget_set_visible (GTK_WIDGET (self->tiles), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->charts), TRUE);
  if (!old && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static const MoPageReadKind reading = {
  .job = mo_impact_read_job,
  .tables = MO_IMPACT_TABLES,
  .ask = ask,
  .free_ask = mo_impact_ask_free,
  .free_answer = (GDestroyNotify) mo_impact_answer_free,
  .show = show,
};

static void
chosen (MoImpactPage *self)
{
  if (!self->filling && self->answer)
    mo_page_read_again (self->read);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoImpactPage *self)
{
  MoWidthBin *bin = mo_width_bin_find (GTK_WIDGET (self));
  MoWidth width = bin ? mo_width_bin_get_width (bin) : MO_WIDTH_WIDE;
  mo_impact_arrange (self, width < MO_WIDTH_MIDDLE, width >= MO_WIDTH_WIDE);
}

static void
mo_impact_page_root (GtkWidget *widget)
{
  MoWidthBin *bin;
  GTK_WIDGET_CLASS (mo_impact_page_parent_class)->root (widget);
  if (!(bin = mo_width_bin_find (widget)))
    return;
  g_signal_handlers_disconnect_by_func (bin, arrange, widget);
  g_signal_connect_object (
      bin, "notify::width-name", G_CALLBACK (arrange), widget, G_CONNECT_SWAPPED);
  arrange (MO_IMPACT_PAGE (widget));
}

static gboolean
mo_impact_page_grab_focus (GtkWidget *widget)
{
  MoImpactPage *self = MO_IMPACT_PAGE (widget);
  return self->answer && gtk_widget_grab_focus (GTK_WIDGET (self->tile[0]));
}

static void
mo_impact_page_dispose (GObject *object)
{
  MoImpactPage *self = MO_IMPACT_PAGE (object);

  g_clear_pointer (&self->read, mo_page_read_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->answer, mo_impact_answer_free);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_impact_page_parent_class)->dispose (object);
}

/* What goes to paper is the pack. */
static void
print_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  gtk_widget_activate_action (widget, "win.pack", NULL);
}

static void
mo_impact_page_class_init (MoImpactPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_impact_page_dispose;
  widget_class->root = mo_impact_page_root;
  widget_class->grab_focus = mo_impact_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/impact/mo-impact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, period);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, strand);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, MoImpactPage, charts);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
}

/* Before the list that scrolls takes the keys. */
static gboolean
pressed (GtkEventControllerKey *keys,
         guint key,
         guint code,
         GdkModifierType with,
         MoImpactPage *self)
{
  if (!(with & GDK_CONTROL_MASK) || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return FALSE;
  mo_impact_go_section (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

static void
listen (MoImpactPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropDown *choices[] = { self->period, self->strand };
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_object (
        choices[i], "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
mo_impact_page_init (MoImpactPage *self)
{
  const char *const strands[] = {
    _ ("Both strands"), _ ("Spinal cord injury"), _ ("Family"), NULL
  };
  g_autoptr (GtkStringList) periods = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (strands);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_new ();
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (periods));
  gtk_drop_down_set_model (self->strand, G_LIST_MODEL (names));
  mo_access_drop_down (self->period, _ ("Period"));
  mo_access_drop_down (self->strand, _ ("Strand"));
  mo_impact_make_parts (self);
  mo_impact_arrange (self, FALSE, TRUE);
  listen (self);
}

GtkWidget *
mo_impact_page_new (MoOffice *office)
{
  MoImpactPage *self = g_object_new (MO_TYPE_IMPACT_PAGE, NULL);
  self->office = g_object_ref (office);
  self->read = mo_page_read_new (self, office, &reading);
  mo_page_read_again (self->read);
  return GTK_WIDGET (self);
}

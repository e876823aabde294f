/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/mo-pack-page.h"

#include <glib/gi18n-lib.h>

#include "pack/mo-pack-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-drop-search.h"
#include "widget/mo-lay.h"

#define TABLES                                                                                 \
  "referral pairing call goal response feeling mentor training busy_period setting target "    \
  "onward concern measure snapshot wait_event"

G_DEFINE_FINAL_TYPE (MoPackPage, mo_pack_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static gpointer
ask (gpointer page)
{
  MoPackPage *self = MO_PACK_PAGE (page);
  MoPackAsk *wanted = g_new0 (MoPackAsk, 1);
  wanted->period = g_strdup (self->period);
  wanted->strand = self->strand;
  wanted->frozen = self->frozen;
  wanted->small_mode = -1;
  return wanted;
}

static void
show (gpointer page, gpointer answer)
{
  MoPackPage *self = MO_PACK_PAGE (page);
  g_clear_pointer (&self->shown, mo_pack_shown_free);
  self->shown = answer;
  mo_pack_page_fill (self);
}

static const MoPageReadKind kind = {
  .job = mo_pack_job,
  .tables = TABLES,
  .ask = ask,
  .free_ask = (GDestroyNotify) mo_pack_ask_free,
  .free_answer = (GDestroyNotify) mo_pack_shown_free,
  .show = show,
};

void
mo_pack_page_show_period (MoPackPage *self, const char *period, MoStrand strand)
{
  if (period && *period) {
    g_free (self->period);
    self->period = g_strdup (period);
    self->strand = strand;
  }
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- choosing */

static void
period_chosen (MoPackPage *self)
{
  guint at = gtk_drop_down_get_selected (self->period_choice);
  if (self->filling || at >= self->periods->len)
    return;
  g_free (self->period);
  self->period = g_strdup (self->periods->pdata[at]);
  self->frozen = FALSE;
  mo_page_read_again (self->reading);
}

static void
strand_chosen (MoPackPage *self)
{
  static const MoStrand strands[] = { MO_STRAND_BOTH, MO_STRAND_SCI, MO_STRAND_FAMILY };
  guint at = gtk_drop_down_get_selected (self->strand_choice);
  if (self->filling || at >= G_N_ELEMENTS (strands))
    return;
  self->strand = strands[at];
  mo_page_read_again (self->reading);
}

static void
figures_chosen (MoPackPage *self, GtkCheckButton *choice)
{
  if (self->filling || !gtk_check_button_get_active (choice))
    return;
  self->frozen = choice == self->as_frozen;
  mo_page_read_again (self->reading);
}

static void
size_chosen (MoPackPage *self, GtkCheckButton *choice)
{
  if (!self->filling && gtk_check_button_get_active (choice))
    mo_pack_page_draw (self);
}

/* ---------------------------------------------------------------------- the page */

GtkWidget *
mo_pack_page_new (MoOffice *office)
{
  MoPackPage *self = g_object_new (MO_TYPE_PACK_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &kind);
  return GTK_WIDGET (self);
}

/* Beside the paper the choices scroll by themselves, and the head with the pager stays in
 * sight; above it the page scrolls. */
static void
laid (MoPackPage *self)
{
  GtkOrientation lie = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->body));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->side),
                                  GTK_POLICY_NEVER,
                                  lie == GTK_ORIENTATION_HORIZONTAL ? GTK_POLICY_AUTOMATIC
                                                                    : GTK_POLICY_NEVER);
}

static void
mo_pack_page_root (GtkWidget *widget)
{
  MoPackPage *self = MO_PACK_PAGE (widget);
  GTK_WIDGET_CLASS (mo_pack_page_parent_class)->root (widget);
  mo_lay_beside_where_wide (widget, self->head, self->body);
}

static void
mo_pack_page_dispose (GObject *object)
{
  MoPackPage *self = MO_PACK_PAGE (object);

  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_object (&self->office);
  g_clear_pointer (&self->shown, mo_pack_shown_free);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->period, g_free);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_pack_page_parent_class)->dispose (object);
}

static void
mo_pack_page_class_init (MoPackPageClass *klass)
{
  static const struct {
    const char *name;
    gssize offset;
  } children[] = {
#define CHILD(name) { #name, G_STRUCT_OFFSET (MoPackPage, name) }
    CHILD (content), CHILD (head),          CHILD (body),          CHILD (actions),
    CHILD (side),    CHILD (sentence),      CHILD (period_choice), CHILD (standard),
    CHILD (large),   CHILD (as_now),        CHILD (as_frozen),     CHILD (frozen_words),
    CHILD (freeze),  CHILD (strand_choice), CHILD (parts),         CHILD (preview),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_pack_page_dispose;
  widget_class->root = mo_pack_page_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/pack/mo-pack-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  mo_pack_page_class_install_actions (widget_class);
}

static void
mo_pack_page_init (MoPackPage *self)
{
  const char *const strands[] = {
    _ ("Both strands"), _ ("Spinal cord injury"), _ ("Family"), NULL
  };
  g_autoptr (GtkStringList) names = gtk_string_list_new (strands);
  g_autoptr (GtkExpression) words =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->strand = MO_STRAND_BOTH;
  self->periods = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->strand_choice, G_LIST_MODEL (names));
  mo_access_drop_down (self->period_choice, _ ("Period"));
  gtk_drop_down_set_expression (self->period_choice, words);
  mo_drop_search (self->period_choice, FALSE);
  mo_access_drop_down (self->strand_choice, _ ("Strand"));
  mo_pack_page_make_parts (self);
  g_signal_connect_object (
      self->body, "notify::orientation", G_CALLBACK (laid), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->standard, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->as_now, "toggled", G_CALLBACK (figures_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->as_frozen, "toggled", G_CALLBACK (figures_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->large, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->period_choice,
                           "notify::selected",
                           G_CALLBACK (period_chosen),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strand_choice,
                           "notify::selected",
                           G_CALLBACK (strand_chosen),
                           self,
                           G_CONNECT_SWAPPED);
}

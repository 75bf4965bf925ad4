{#
  Money that a country's own budget gives to itself: "Congress set aside 5 million for the dam", in a sentence that names
  nobody beyond a border.
#}
select distinct figures.document_key, figures.sentence_no, figures.token_no,
from {{ ref('int_figures') }} as figures
inner join {{ ref('int_figure_marks') }} as marks using (document_key, sentence_no)
inner join {{ ref('int_border_crossings') }} as crossings using (document_key, sentence_no)
left join {{ ref('int_figure_partners') }} as partners
    on figures.document_key = partners.document_key
    and figures.sentence_no = partners.sentence_no
    and figures.token_no = partners.token_no
left join (
    select document_key, sentence_no, list(distinct country_code) as codes,
    from {{ ref('int_figure_sentence_parties') }}
    group by document_key, sentence_no
) as parties
    on figures.document_key = parties.document_key
    and figures.sentence_no = parties.sentence_no
where
    figures.subject in ('loan_or_aid', 'investment')
    and marks.concept = 'own_budget'
    and not crossings.names_two_sides
    {# "the federal government will lend Togo 5 million" #}
    and len(list_filter(coalesce(parties.codes, []), lambda code: code is distinct from partners.home)) = 0

{#
  Who gives each figure: the source named next after it, else the one named before it, else who says it, else the agency that
  passes it on.
#}
with figures as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_figures') }}

),

named as (

    select *, (cue_no, source_label) as place,
    from (
        select * from {{ ref('int_figure_sources_introduced') }}
        union all
        select * from {{ ref('int_figure_sources_shown') }}
    )

),

relayed as (

    {# "…, Kabar reports": but "the minister said … , Kabar reports" #}
    select
        cues.document_key,
        cues.sentence_no,
        cues.token_no as cue_no,
        {{ label('sentences.pieces', 'cues.speaker_no', 'cues.speaker_end') }} as agency_label,
        (cue_no, agency_label) as place,
    from {{ ref('int_reporting_cues') }} as cues
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    where cues.is_media and cues.rounds_off

),

beside as (

    select
        figures.*,
        {# "9 tonnes, according to Exemple, and 3 tonnes, according to others" #}
        arg_min(named.source_label, named.place) filter (named.cue_no > figures.token_no) as label_after,
        arg_max(named.source_label, named.place) filter (named.cue_no < figures.token_no) as label_before,
        arg_min(relayed.agency_label, relayed.place) filter (relayed.cue_no > figures.token_no) as agency_label,
    from figures
    left join named using (document_key, sentence_no)
    left join relayed using (document_key, sentence_no)
    group by all

)

select
    beside.document_key,
    beside.sentence_no,
    beside.token_no,
    coalesce(
        nullif(beside.label_after, ''), nullif(beside.label_before, ''), spoken.source_label, beside.agency_label
    ) as attributed_to,
    {# "Malta said exports came to 5 tonnes, a figure Togo rejects": Malta's words #}
    if(
        nullif(beside.label_after, '') is null and nullif(beside.label_before, '') is null, spoken.statement_id, null
    ) as statement_id,
from beside
left join {{ ref('int_figure_sources_spoken') }} as spoken using (document_key, sentence_no, token_no)

{#
  Countries that only say where a source sits ("a university in Malta found", "Togo's Exemple news agency"): who counts is no
  party to what is counted, unless it is a government or its statistics office.
#}
with sources as (

    {# "…, according to Exemple, a university in Malta" ends with the source #}
    select
        sources.document_key,
        sources.sentence_no,
        sources.cue_no as token_no,
        if(max(figures.token_no) > sources.cue_no, sources.source_end, 1000) as token_end,
    from {{ ref('int_figure_sources_introduced') }} as sources
    inner join {{ ref('int_figures') }} as figures using (document_key, sentence_no)
    group by sources.document_key, sources.sentence_no, sources.cue_no, sources.source_end

),

mentions as (

    select document_key, sentence_no, token_no, token_end, is_government or is_public_body as is_official,
    from {{ ref('int_actor_mentions') }}
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)

),

media as (

    select document_key, sentence_no, token_no as media_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'organization_head' and concept in ('media', 'state_media')

),

private as (

    select sources.*
    from sources
    left join mentions
        on sources.document_key = mentions.document_key
        and sources.sentence_no = mentions.sentence_no
        and mentions.token_no >= sources.token_no
        and mentions.token_no < sources.token_end
    group by all
    having not coalesce(bool_or(mentions.is_official), false)
    union
    select mentions.document_key, mentions.sentence_no, mentions.token_no, mentions.token_end,
    from mentions
    inner join media
        on mentions.document_key = media.document_key
        and mentions.sentence_no = media.sentence_no
        and media.media_no >= mentions.token_no
        and media.media_no < mentions.token_end

)

select distinct private.document_key, private.sentence_no, words.token_no,
from private
inner join {{ ref('int_country_words') }} as words
    on private.document_key = words.document_key
    and private.sentence_no = words.sentence_no
    and words.token_no >= private.token_no
    and words.token_no < private.token_end

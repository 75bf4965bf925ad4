{# What was said, without who said it: the words after a cue that leads, before one that closes, with what goes on after its speaker. #}
with statements as (

    select * from {{ ref('int_statement_acts') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

split as (

    select
        statements.*,
        sentences.language,
        sentences.pieces,
        case
            when cue_no is null then 1
            when is_inverted then 1
            {# "a déclaré jeudi que …": what was said begins behind "que" #}
            else coalesce(list_min(list_filter(marks.thats, lambda position: position between cue_end and cue_end + 4)), cue_end)
        end as content_start,
        if(coalesce(is_inverted, false), cue_no, len(sentences.pieces) + 1) as content_end,
        if(coalesce(is_inverted, false), greatest(coalesce(speaker_end, cue_end), cue_end), null) as rest_start,
    from statements
    inner join sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

),

joined as (

    select
        * exclude (pieces, content_start, content_end, rest_start),
        array_to_string(pieces[content_start:content_end - 1], '')
        || coalesce(array_to_string(pieces[rest_start:], ''), '') as content,
    from split

),

trimmed as (

    select
        * exclude (content),
        nullif(trim(regexp_replace(
            content, '^[\s,;:–—''’]*(?:(?:que|qu|that) *[''’]?)?[\s,:]*|[\s,;:–—]+$', '', 'g'
        )), '') as statement_text,
    from joined

)

select * from trimmed

{#
  What was said, without who said it: the words after a cue that leads, before one that closes, with what goes on after
  its speaker.
#}
with statements as (

    select * from {{ ref('int_statement_acts') }}

),

placed as (

    select
        statements.*,
        sentences.language,
        sentences.pieces,
        marks.thats,
        case
            {# "Selon lui, …" opens what it rounds off #}
            when is_inverted and not (cue_no = 1 and speaker_end <= cue_end) then cue_no
            {# "The talks went well, Baker said.", "The talks, Baker said, went well", "“They did,” he told them." #}
            when speaker_no between 3 and cue_no
                and (
                    regexp_full_match(coalesce(sentences.pieces[cue_end], '.'), '[.,]\s*')
                    {# "…, Baker said in Oslo.", but "For his part, Baker voiced doubts." #}
                    or (
                        len(sentences.pieces) - cue_end between 0 and 4
                        and (speaker_no > 10 or list_contains(marks.linkers, cue_end))
                        and regexp_full_match(sentences.pieces[speaker_no - 1], ',\s*')
                    )
                    or regexp_full_match(sentences.pieces[speaker_no - 1], '[”"»]\s*')
                )
                then speaker_no
        end as closed_by,
    from statements
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)

),

split as (

    select
        * exclude (thats, closed_by),
        case
            when cue_no is null or closed_by is not null then 1
            {# "a déclaré jeudi que …": what was said begins behind "que" #}
            else
                coalesce(
                    list_min(list_filter(thats, lambda position: position between cue_end and cue_end + 4)), cue_end
                )
        end as content_no,
        coalesce(closed_by, len(pieces) + 1) as content_end,
        if(closed_by is not null, greatest(coalesce(speaker_end, cue_end), cue_end), null) as rest_no,
    from placed

),

joined as (

    select
        * exclude (pieces),
        coalesce(array_to_string(pieces[content_no:content_end - 1], ''), '') as content,
        coalesce(array_to_string(pieces[rest_no:], ''), '') as rest,
        array_to_string(pieces[speaker_no:speaker_end - 1], '') as speaker_words,
    from split

),

trimmed as (

    select
        * exclude (content, rest, speaker_words),
        trim(speaker_words, ' -,''’‘') as speaker_label,
        {# what follows the speaker may be no more than a full stop, or those who were told #}
        nullif(trim(regexp_replace(
            if(regexp_matches(rest, '^\s*[,;:«“"].*\pL'), rtrim(content, ', ') || ' ' || ltrim(rest), content),
            '^[\s,;:–—''’]*(?:(?:que|qu|that)\b *[''’]?)?[\s,:]*|[\s,;:–—]+$', '', 'g'
        )), '') as statement_text,
        {{ surrogate_key([
            'document_key', 'sentence_no', 'actor_kind', 'person_key', 'country_code', 'cue_no'
        ]) }} as statement_id,
    from joined

)

select * from trimmed

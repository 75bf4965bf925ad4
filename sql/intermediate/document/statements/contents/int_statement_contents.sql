{# What was said, in words, without who said it, and the speaker as printed. #}
with bounds as (

    select * from {{ ref('int_statement_bounds') }}
    anti join {{ ref('int_bare_attributions') }} using (document_key, sentence_no, cue_no)

),

joined as (

    select
        bounds.* exclude (words_end),
        {# "OSLO (NTB) - " says where, not what #}
        regexp_replace(
            coalesce(array_to_string(pieces[content_no:content_end - 1], ''), ''),
            '^(?:\p{Lu}[^().“"«]{0,60})?\([^()]{2,40}\) *[-–—]+ *|^\[\w*\d\w*\] *', ''
        ) as content,
        coalesce(array_to_string(pieces[rest_no:words_end - 1], ''), '') as rest,
        array_to_string(pieces[speaker_no:speaker_end - 1], '') as speaker_words,
    from bounds
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no)

),

trimmed as (

    select
        * exclude (content, rest, speaker_words),
        trim(speaker_words, ' -,''’‘') as speaker_label,
        {# what follows the speaker may be no more than a full stop, or those who were told #}
        nullif(trim(regexp_replace(
            if(
                regexp_matches(rest, '^\s*[,;:«“"].*\pL'),
                rtrim(content, ', ') || if(regexp_matches(rest, '^\s*[,;:]'), '', ' ') || ltrim(rest),
                content
            ),
            '^[\s,;:–—''’]*(?:(?:que|qu|that)\b *[''’]?)?[\s,:]*|[\s,;:–—]+$', '', 'g'
        )), '') as statement_text,
        {{ surrogate_key([
            'document_key', 'sentence_no', 'actor_kind', 'person_key', 'country_code', 'cue_no'
        ]) }} as statement_id,
    from joined

)

{# "… informe les touristes.": nothing of what was said #}
select * replace (if(regexp_matches(statement_text, '[\pL\d]'), statement_text, null) as statement_text),
from trimmed

{# Offsets everywhere downstream count characters of this text, so every change to it is made here and nowhere else. #}
with documents as (

    select * from {{ source('raw', 'documents') }}

),

sources as (

    select * from {{ source('raw', 'document_sources') }}

),

current_sources as (

    {# one content may lie in several files; the first name in order of the alphabet speaks for it #}
    select
        document_id,
        min(source_uri) as source_uri,
        arg_min(file_name, source_uri) as file_name,
    from sources
    group by document_id

),

cleaned as (

    select
        documents.*,
        current_sources.source_uri,
        current_sources.file_name,
        {{ clean_text('documents.text') }} as cleaned_text,
    from documents
    inner join current_sources using (document_id)

),

final as (

    select
        ('0x' || document_id)::ubigint as document_key,
        document_id,
        file_name,
        source_uri,
        media_type,
        language,
        language in ({{ "'" ~ var('languages') | join("', '") ~ "'" }}) as is_supported_language,
        title,
        publisher,
        url,
        published_on,
        cleaned_text as text,
        {# cleaned text has no other white space; a pattern for words takes four times as long #}
        len(list_filter(
            string_split(replace(cleaned_text, chr(10), ' '), ' '), lambda word: word != ''
        ))::integer as word_count,
        content_sha256,
        ingested_at,
    from cleaned

)

select * from final
